import type { EventData } from '@cairn/contracts';
import type { KeyResultValue } from '@cairn/method';
import type { KeyResultRead } from '@cairn/rhythm';
import type { Stamp } from '../projecting/stamp.js';

type Created = EventData<'objective.created'>;

export type ObjectiveState = 'candidate' | 'draft' | 'parked' | 'committed' | 'cancelled' | 'closed';

/** An act with a reason, and where it stands. */
export interface ReasonedAct {
  readonly position: number;
  readonly at: string;
  readonly reason: string;
}

/** A score as it was signed last. */
export interface ObjectiveScore extends Pick<EventData<'objective.scored'>, 'proposed' | 'given' | 'asCommitted' | 'asAmended' | 'band' | 'postMortem' | 'methodVersion' | 'policyVersion' | 'reason'> {
  readonly at: string;
}

export interface KeyResultScore extends Pick<EventData<'key-result.scored'>, 'proposed' | 'given' | 'asCommitted' | 'asAmended' | 'methodVersion' | 'policyVersion' | 'reason'> {
  readonly at: string;
}

/** An objective as it stands. Keys: cycleId, teamId, ownerId, state, reach, externalId. */
export interface ObjectiveDoc extends Stamp {
  readonly objectiveId: string;
  readonly cycleId: string;
  readonly teamId: string;
  /** Of its own; one that was never scored stays as it is when its cycle closes. */
  readonly state: ObjectiveState;
  /** What a parked one is when it is resumed. */
  readonly resumesAs: 'candidate' | 'draft';
  readonly title: string;
  readonly rationale: NonNullable<Created['rationale']>;
  readonly ownerId: string;
  readonly kind: Created['kind'];
  readonly tags: readonly string[];
  readonly themeId?: string;
  readonly externalId?: string;
  /** The key by which restricted ones are found: they are few, and nobody else may notice them. */
  readonly reach: 'restricted' | null;
  /** Who sees it besides its owner, while it is restricted. */
  readonly audience?: EventData<'objective.restricted'>['audience'];
  /** Position and instant of the commitment; null before it. */
  readonly committedPosition: number | null;
  readonly committedAt: string | null;
  /** The lead who signed, and the version that was signed; absent once that was voided. */
  readonly approval?: Pick<EventData<'objective.approved'>, 'approverId' | 'readVersion'>;
  /** What the owner stated at the commitment, by key result. */
  readonly confidence: Readonly<Record<string, string>>;
  readonly parked?: ReasonedAct;
  readonly cancelled?: ReasonedAct & { readonly progress?: string };
  /** The instant at which it was scored or cancelled. */
  readonly closedAt: string | null;
  readonly score?: ObjectiveScore;
  /** The last answer of the mid-cycle review. */
  readonly review?: Pick<EventData<'objective.reviewed'>, 'answer' | 'reason'> & { readonly at: string };
  /** Whether what was to be different is so. */
  readonly difference?: Pick<EventData<'objective.difference-answered'>, 'answer' | 'text'>;
  /** The objective of an earlier cycle that it carries on. */
  readonly continuesId?: string;
  readonly carriedTo?: { readonly objectiveId: string; readonly cycleId: string };
  /** Of all its key results and initiatives, in the order of their adding. */
  readonly keyResultIds: readonly string[];
  readonly initiativeIds: readonly string[];
}

/** All that a goalpost change may touch. */
export type KeyResultPlan = Omit<EventData<'key-result.added'>, 'objectiveId' | 'cycleId' | 'teamId' | 'keyResultId' | 'responsibleId' | 'externalId' | 'replacesId'>;

/** A key result as it stands; `standing` is its own, its cycle may have closed over it. Keys: objectiveId, cycleId, teamId, responsibleId, externalId. */
export interface KeyResultDoc extends Stamp, Omit<KeyResultRead, 'plan'> {
  readonly objectiveId: string;
  readonly cycleId: string;
  readonly teamId: string;
  readonly plan: KeyResultPlan;
  readonly addedPosition: number;
  readonly cancelled?: ReasonedAct & { readonly lastProgress?: string };
  readonly score?: KeyResultScore;
  /** The number that a baseline found. */
  readonly captured?: { readonly value: KeyResultValue; readonly at: string };
  readonly externalId?: string;
  readonly replacesId?: string;
  readonly replacedById?: string;
}

/** A piece of the action plan. Keys: keyResultId, objectiveId, cycleId, ownerId. */
export interface InitiativeDoc extends Stamp {
  readonly initiativeId: string;
  readonly keyResultId: string;
  readonly objectiveId: string;
  readonly cycleId: string;
  readonly parentId?: string;
  readonly title: string;
  readonly ownerId: string;
  /** Local dates, the first and the last day. */
  readonly start?: string;
  readonly due?: string;
  readonly helpingTeamIds: readonly string[];
  readonly state: 'planned' | 'in-progress' | 'done' | 'dropped';
  /** The instant at which it was finished or dropped. */
  readonly endedAt?: string;
  readonly droppedReason?: string;
}

/** The documents of `goal-views`, by view. */
export interface GoalDocs {
  readonly objectives: ObjectiveDoc;
  readonly keyResults: KeyResultDoc;
  readonly initiatives: InitiativeDoc;
}
