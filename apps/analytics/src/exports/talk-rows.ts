import type { AnswersDoc, CheckInDoc, LinkDoc } from '@cairn/okr-views';
import type { ExportRow } from './dataset.js';
import { given } from './goal-rows.js';

/** What an export says of personal text: that it is there, and never what it says. */
export type AnswerStates = Readonly<Partial<Record<'moved' | 'inTheWay' | 'next', 'sealed' | 'forgotten'>>>;

/** A check-in or a correction, as a row. */
export function checkInRow(checkIn: CheckInDoc, answers: AnswerStates): ExportRow {
  const { id, keyResultId, objectiveId, cycleId, teamId, actor, timeliness, effectiveAt, recordedAt, acknowledgements, via } = checkIn;
  return {
    checkInId: id, keyResultId, objectiveId, cycleId, teamId, actorId: actor, timeliness, effectiveAt, recordedAt, acknowledgements: acknowledgements.length, via,
    value: checkIn.value ?? null,
    ...given({ supersedes: checkIn.supersedes, supersededBy: checkIn.supersededBy, slot: checkIn.slot, learntAt: checkIn.learntAt, confidence: checkIn.confidence }),
    ...given({ said: checkIn.said, previousNext: checkIn.previousNext, reason: checkIn.reason, ...answers }),
  };
}

/** A link between objectives, as a row. */
export function alignmentRow({ alignmentId, fromObjectiveId, cycleId, teamId, toObjectiveId, toKeyResultId, toCycleId, toTeamId, ...link }: LinkDoc): ExportRow {
  const { state, weight, awaits, askedBy, rounds, silent, createdAt } = link;
  return { alignmentId, fromObjectiveId, cycleId, teamId, toObjectiveId, ...given({ toKeyResultId }), toCycleId, toTeamId, state, weight, awaits, askedBy, rounds, silent, createdAt };
}

/** Kids of the keys of each answer that a check-in has. */
export function keysOf(answers: AnswersDoc): readonly (readonly [name: keyof AnswerStates, kids: readonly string[]])[] {
  return (['moved', 'inTheWay', 'next'] as const).flatMap((name) => {
    const text = answers[name]?.text;
    return typeof text === 'object' ? [[name, text.keys] as const] : [];
  });
}
