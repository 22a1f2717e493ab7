import { event, type EventData, type NewEvent } from '@cairn/contracts';
import { slotFilledBy, timelinessOf, type SlotState } from '@cairn/method';
import {
  byMethod,
  lastStatedConfidence,
  nextIdOf,
  ofKeyResult,
  refuse,
  requireGoal,
  slotStatesOf,
  standingBy,
  type Answers,
  type CheckInEntry,
  type Goal,
  type KeyResultStates,
} from '@cairn/rhythm';
import { hasWords } from '../refusal.js';
import type { AnswerTexts, RecordCheckIn } from './check-in-command.js';
import { requireOpen, requireResponsible } from './requirements.js';
import { requireAnswer, requireConfidence, requireEffectiveAt, requireValue } from './statement.js';

type Recorded = EventData<'check-in.recorded'>;

/** A check-in, in the slot it fills and with the timeliness of this moment. */
export function record(command: RecordCheckIn, states: KeyResultStates, at: string): readonly NewEvent[] {
  const goal = requireGoal(command.keyResultId, states);
  requireOpen(goal);
  requireResponsible(command.acting, goal, states, at);
  const effectiveAt = requireEffectiveAt(command.effectiveAt ?? at, goal, states, at);
  const { slot, miss } = requireSlot(command, goal, states, at);
  const said = requireStatement(command, goal, standingBy(states.checkIns, effectiveAt));
  return [
    event('check-in.recorded', {
      ...ofKeyResult(goal),
      checkInId: nextIdOf(command.keyResultId, states.checkIns),
      slot: slot.name,
      timeliness: timelinessOf(slot, at, miss),
      effectiveAt,
      ...learntAt(command, at),
      ...said,
      policyVersion: goal.cycle.policyVersion,
    }),
  ];
}

/** When it was learnt elsewhere: an import alone can tell, and of the past alone. @throws CairnError `recorded-at-not-imported`, `recorded-at-in-future` */
function learntAt({ recordedAt, acting }: RecordCheckIn, at: string): Pick<Recorded, 'recordedAt'> {
  if (recordedAt === undefined) return {};
  if (acting.via !== 'import') refuse('recorded-at-not-imported', 'Only an import tells when it was recorded elsewhere.', { field: 'recordedAt' });
  if (recordedAt > at) refuse('recorded-at-in-future', 'It can not have been recorded yet.', { field: 'recordedAt' });
  return { recordedAt };
}

/** @throws CairnError `unknown-slot`, `slot-not-begun` for the slot it names; `no-slot` when the key result has none at all */
function requireSlot({ slot, placements }: RecordCheckIn, goal: Goal, states: KeyResultStates, recordedAt: string): SlotState {
  const slots = slotStatesOf(goal, states, placements);
  const filled = byMethod(() => slotFilledBy({ recordedAt, ...(slot !== undefined && { slot }) }, slots));
  if (filled === null) return refuse('no-slot', 'The key result has no slot for a check-in.', { field: 'slot' });
  if (filled.slot.opensAt > recordedAt) refuse('slot-not-begun', 'The slot has not begun: nothing can be said in it yet.', { field: 'slot', opensAt: filled.slot.opensAt });
  return filled;
}

function requireStatement(command: RecordCheckIn, goal: Goal, before: readonly CheckInEntry[]): Statement {
  const { previousNext, acting } = command;
  const stated = requireStated(command);
  const answers = answersOf(command);
  const { confidence, saidHealth } = stated;
  const confidenceBefore = lastStatedConfidence(before, goal);
  if (acting.via !== 'import') requireAnswer({ confidence, confidenceBefore, saidHealth, answers: presenceOf(answers) });
  if (previousNext !== undefined) requireNext(before.at(-1));
  return { ...requireFigure(command, goal), ...stated, ...answers, ...(previousNext !== undefined && { previousNext }) };
}

/**
 * Confidence and the word on health are stated, except by an import of what was said where nobody asked for them.
 *
 * @throws CairnError `confidence-required`, `said-health-required`, and those of `requireConfidence`
 */
function requireStated({ confidence, saidHealth, acting }: RecordCheckIn): Pick<Recorded, 'confidence' | 'saidHealth'> {
  if (acting.via !== 'import') {
    if (confidence === undefined) refuse('confidence-required', 'Say how sure you are.', { field: 'confidence' });
    if (saidHealth === undefined) refuse('said-health-required', 'Say how it stands: on track, at risk or off track.', { field: 'saidHealth' });
  }
  return { ...(confidence !== undefined && { confidence: requireConfidence(confidence) }), ...(saidHealth !== undefined && { saidHealth }) };
}

type Statement = Pick<Recorded, 'value' | 'noNewFigure' | 'confidence' | 'saidHealth' | 'moved' | 'inTheWay' | 'next' | 'previousNext'>;

/** A value, or the word that there is none; not both, not neither. @throws CairnError `value-or-no-new-figure`, and those of `requireValue` */
function requireFigure({ value, noNewFigure = false }: RecordCheckIn, goal: Goal): Pick<Recorded, 'value' | 'noNewFigure'> {
  if ((value !== undefined) === noNewFigure) refuse('value-or-no-new-figure', 'Give a value, or say that there is no new figure.', { field: 'value' });
  if (value === undefined) return { noNewFigure };
  requireValue(goal, value);
  return { value: typeof value === 'object' ? [...value] : value, noNewFigure };
}

function requireNext(before: CheckInEntry | undefined): void {
  if (before?.answers.next !== true) refuse('nothing-next-before', 'The check-in before named nothing to do next.', { field: 'previousNext' });
}

function answersOf({ moved, inTheWay, next }: AnswerTexts): AnswerTexts {
  return { ...(hasWords(moved) && { moved }), ...(hasWords(inTheWay) && { inTheWay }), ...(hasWords(next) && { next }) };
}

function presenceOf({ moved, inTheWay, next }: AnswerTexts): Answers {
  return { moved: moved !== undefined, inTheWay: inTheWay !== undefined, next: next !== undefined };
}
