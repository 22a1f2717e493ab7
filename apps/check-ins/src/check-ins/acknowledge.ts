import { event, type NewEvent } from '@cairn/contracts';
import { ofKeyResult, refuse, requireGoal, type KeyResultStates } from '@cairn/rhythm';
import { hasWords } from '../refusal.js';
import type { AcknowledgeCheckIn } from './check-in-command.js';
import { requireRunning } from './requirements.js';

/** The lead thanks, asks, or offers help. A question asks something; thanks and an offer may speak for themselves. */
export function acknowledge({ keyResultId, checkInId, how, text, acting }: AcknowledgeCheckIn, states: KeyResultStates): readonly NewEvent[] {
  const goal = requireGoal(keyResultId, states);
  requireRunning(goal.cycle.phase);
  if (!acting.capacities.includes('lead')) refuse('not-the-lead', 'Only the lead acknowledges a check-in.', { field: 'acting' });
  if (!states.checkIns.some(({ id }) => id === checkInId)) refuse('check-in-unknown', 'There is no such check-in.', { field: 'checkInId' });
  if (how === 'question' && !hasWords(text)) refuse('text-required', 'A question asks something.', { field: 'text' });
  return [event('check-in.acknowledged', { ...ofKeyResult(goal), checkInId, how, ...(hasWords(text) && { text }) })];
}
