import type { EventData, JsonObject } from '@cairn/contracts';
import type { Stamp } from '../projecting/stamp.js';

/** Where a retrospective belongs; every event of it, and of what came out of it, repeats this. */
export type RetrospectivePlace = Pick<EventData<'retrospective.opened'>, 'retrospectiveId' | 'cycleId' | 'teamId'>;

type Frozen = Pick<EventData<'retrospective.frozen'>, 'atPosition' | 'methodVersion' | 'policyVersion' | 'pages' | 'contentSha256'>;

export type CauseDoc = Pick<EventData<'retrospective.cause-recorded'>, 'keyResultId' | 'cause' | 'text'>;
export type VerdictDoc = Pick<EventData<'retrospective.verdict-recorded'>, 'objectiveId' | 'verdict' | 'reason'>;

/** A retrospective as it stands, without its content. Keys: cycleId, teamId. */
export interface RetrospectiveDoc extends Stamp, RetrospectivePlace {
  readonly state: 'open' | 'frozen';
  readonly openedAtPosition: number;
  /** The last word on each, in the order of the first. */
  readonly causes: readonly CauseDoc[];
  readonly verdicts: readonly VerdictDoc[];
  readonly frozen?: Frozen & { readonly at: string };
}

/** A part of a frozen content; its id is `<retrospectiveId>|<page>`, counted from 0. */
export interface FrozenPageDoc extends Stamp {
  readonly content: JsonObject;
}

/** Keys: retrospectiveId, cycleId, teamId, toCycleId. */
export interface LessonDoc extends Stamp, RetrospectivePlace {
  readonly lessonId: string;
  readonly text: string;
  readonly tags: readonly string[];
  /** Where it was carried last; null: it was not. */
  readonly toCycleId: string | null;
}

/** A lesson in a cycle that it was carried into; its id is `<lessonId>|<toCycleId>`. Keys: toCycleId, lessonId. */
export interface CarriedLessonDoc extends Stamp, RetrospectivePlace {
  readonly lessonId: string;
  readonly toCycleId: string;
  readonly text: string;
  readonly followUp?: Pick<EventData<'lesson.followed-up'>, 'used' | 'text'> & { readonly at: string };
}

/** Keys: retrospectiveId, cycleId, teamId, ownerId. */
export interface DecisionDoc extends Stamp, RetrospectivePlace {
  readonly decisionId: string;
  readonly text: string;
  readonly ownerId: string;
  readonly due: string;
  /** Null: it is open. */
  readonly outcome: EventData<'decision.closed'>['outcome'] | null;
}

/** The documents of `learning-views`, by view. */
export interface LearningDocs {
  readonly retrospectives: RetrospectiveDoc;
  readonly frozenPages: FrozenPageDoc;
  readonly lessons: LessonDoc;
  readonly carriedLessons: CarriedLessonDoc;
  readonly decisions: DecisionDoc;
}
