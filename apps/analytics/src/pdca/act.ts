import { objectiveIdOf } from '../goals-read/goal.js';
import type { CarriedLessonDoc, DecisionDoc, LessonDoc, RetrospectiveDoc } from '@cairn/okr-views';

/** What came out of a retrospective by its position. */
export interface Learnt {
  readonly lessons: readonly LessonDoc[];
  readonly decisions: readonly DecisionDoc[];
  /** From earlier cycles into the one that is looked back on. */
  readonly carried: readonly CarriedLessonDoc[];
}

/** What follows: verdicts and causes, lessons and decisions, and what became of the lessons of earlier cycles. */
export function actOf({ causes, verdicts }: RetrospectiveDoc, { lessons, decisions, carried }: Learnt, isShown: (objectiveId: string) => boolean) {
  return {
    causes: causes.map((cause) => ({ objectiveId: objectiveIdOf(cause.keyResultId), ...cause })).filter(({ objectiveId }) => isShown(objectiveId)),
    verdicts: verdicts.filter(({ objectiveId }) => isShown(objectiveId)),
    lessons: lessons.map(({ lessonId, text, tags }) => ({ lessonId, text, tags })),
    decisions: decisions.map(({ decisionId, text, ownerId, due, outcome }) => ({ decisionId, text, ownerId, due, outcome })),
    carriedLessons: carried.map(({ lessonId, cycleId, teamId, text, followUp }) => ({ lessonId, fromCycleId: cycleId, teamId, text, followUp: followUp ?? null })),
  };
}
