import { event, type EventData, type NewEvent } from '@cairn/contracts';
import { slotFilledBy, timelinessOf, type SlotState } from '@cairn/method';
import { byMethod, hasWords, refuse } from '../refusal.js';
import { ofKeyResult, requireGoal, type Goal, type KeyResultStates } from '../rhythm/key-result-states.js';
import { slotStatesOf } from '../rhythm/slot-states.js';
import { standingBefore } from './before.js';
import type { AnswerTexts, RecordCheckIn } from './check-in-command.js';
import { nextIdOf, type Answers, type CheckInEntry } from './check-ins.js';
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
  const said = requireStatement(command, goal, standingBefore(states.checkIns, effectiveAt));
  return [
    event('check-in.recorded', {
      ...ofKeyResult(goal),
      checkInId: nextIdOf(command.keyResultId, states.checkIns),
      slot: slot.name,
      timeliness: timelinessOf(slot, at, miss),
      effectiveAt,
      ...(command.recordedAt !== undefined && { recordedAt: command.recordedAt }),
      ...said,
      policyVersion: goal.cycle.policyVersion,
    }),
  ];
}

/** @throws CairnError `unknown-slot`, `slot-not-begun` for the slot it names; `no-slot` when the key result has none at all */
function requireSlot({ slot, placements }: RecordCheckIn, goal: Goal, states: KeyResultStates, recordedAt: string): SlotState {
  const slots = slotStatesOf(goal, states, placements);
  const filled = byMethod(() => slotFilledBy({ recordedAt, ...(slot !== undefined && { slot }) }, slots));
  if (filled === null) return refuse('no-slot', 'The key result has no slot for a check-in.', { field: 'slot' });
  if (filled.slot.opensAt > recordedAt) refuse('slot-not-begun', 'The slot has not begun: nothing can be said in it yet.', { field: 'slot', opensAt: filled.slot.opensAt });
  return filled;
}

function requireStatement(command: RecordCheckIn, goal: Goal, before: CheckInEntry | undefined): Statement {
  const { saidHealth, previousNext, acting } = command;
  const confidence = requireConfidence(command.confidence);
  const answers = answersOf(command);
  const confidenceBefore = before?.confidence ?? goal.objective.confidence[command.keyResultId] ?? null;
  if (acting.via !== 'import') requireAnswer({ confidence, confidenceBefore, saidHealth, answers: presenceOf(answers) });
  if (previousNext !== undefined) requireNext(before);
  return { ...requireFigure(command, goal), confidence, saidHealth, ...answers, ...(previousNext !== undefined && { previousNext }) };
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
