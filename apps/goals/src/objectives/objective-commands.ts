import type { EventData } from '@cairn/contracts';
import type { Wanted } from '../deciding/changes.js';
import type { Audience, CommitmentKind, Rationale } from './objective.js';
import type { Signature } from './signature.js';

/** Writes an objective down; as a draft unless it is only a candidate yet. */
export interface CreateObjective {
  readonly type: 'CreateObjective';
  readonly objectiveId: string;
  readonly teamId: string;
  readonly as?: 'candidate' | 'draft';
  readonly title: string;
  readonly rationale?: Rationale;
  readonly ownerId: string;
  readonly kind: CommitmentKind;
  readonly tags?: readonly string[];
  readonly themeId?: string;
  readonly externalId?: string;
}

/** A candidate becomes a draft; a parked one what it was. */
export interface MoveObjectiveOn {
  readonly type: 'ChooseObjective' | 'ResumeObjective';
}

export interface EndForNow {
  readonly type: 'ParkObjective' | 'CancelObjective';
  readonly reason?: string;
}

/** The owner accepts the responsibility for one version of it. */
export interface CommitObjective {
  readonly type: 'CommitObjective';
  /** The person who commits; in an import the one on whose behalf it is done. */
  readonly actorId: string;
  /** The stream's version that they read. */
  readonly readVersion: number;
  readonly confidence?: EventData<'objective.committed'>['confidence'];
  /** Objectives that the owner has committed to in this cycle already, as the views have it; looked at where limits are enforced. */
  readonly ownerHas?: number;
}

export interface RewordObjective {
  readonly type: 'RewordObjective';
  readonly title: string;
  readonly reason?: string;
}

/** Changes the thoughts that are given; null takes one away. Not a goalpost. */
export interface ChangeRationale {
  readonly type: 'ChangeRationale';
  readonly rationale: Wanted<Rationale>;
}

export interface ChangeKind {
  readonly type: 'ChangeKind';
  readonly kind: CommitmentKind;
  readonly reason?: string;
}

export interface ChangeOwner {
  readonly type: 'ChangeOwner';
  readonly ownerId: string;
  readonly reason?: string;
}

export interface MoveObjective {
  readonly type: 'MoveObjective';
  readonly teamId: string;
  readonly reason?: string;
}

export interface RestrictObjective {
  readonly type: 'RestrictObjective';
  readonly audience: Audience;
  readonly reason?: string;
}

export interface OpenObjective {
  readonly type: 'OpenObjective';
  readonly reason?: string;
}

/** Signs a score, 0 to 1: the proposed one unless another is given, with a reason. */
export interface ScoreObjective extends Signature {
  readonly type: 'ScoreObjective';
  /** The person who signs: the owner. */
  readonly actorId: string;
}

/** Says in the old objective where it is carried on. */
export interface CarryOverObjective {
  readonly type: 'CarryOverObjective';
  readonly toObjectiveId: string;
  readonly toCycleId: string;
}

export type EditObjective = RewordObjective | ChangeRationale | ChangeKind | ChangeOwner | MoveObjective | RestrictObjective | OpenObjective;
export type ObjectiveCommand = CreateObjective | MoveObjectiveOn | EndForNow | CommitObjective | EditObjective | ScoreObjective | CarryOverObjective;
