import { event, type NewEvent } from '@cairn/contracts';
import { hasWords } from '../refusal.js';
import type { AcceptAlignment, DeclineAlignment, WithdrawAlignment } from './alignment-command.js';
import { requireFitting, type AlignmentStates } from './alignment-states.js';
import { requireEnds } from './ends.js';
import { requireActingFor, requireAwaited, requireOffered, requireReason } from './requirements.js';
import { isSilent } from './silence.js';

/** The awaited side takes the offer on the table as it is. */
export function accept({ text, acting }: AcceptAlignment, states: AlignmentStates): readonly NewEvent[] {
  const link = requireOffered(states.link);
  requireAwaited(link, acting);
  const ends = requireFitting(link, states);
  const silent = isSilent(link, { ...states, acting, text });
  return [event('alignment.accepted', { ...ends, weight: link.weight, ...(hasWords(text) && { text }), rounds: link.rounds, silent })];
}

/** The awaited side says no, and why. */
export function decline({ reason, acting }: DeclineAlignment, states: AlignmentStates): readonly NewEvent[] {
  const link = requireOffered(states.link);
  requireAwaited(link, acting);
  return [event('alignment.declined', { ...requireEnds(link, states), reason: requireReason(reason) })];
}

/** The side that asked takes its request back, whoever is awaited. */
export function withdraw({ reason, acting }: WithdrawAlignment, states: AlignmentStates): readonly NewEvent[] {
  const link = requireOffered(states.link);
  requireActingFor(link.askedBy, acting, 'withdrawal-by-other-side');
  return [event('alignment.withdrawn', { ...requireEnds(link, states), ...(hasWords(reason) && { reason }) })];
}
