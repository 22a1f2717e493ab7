import type { EventData } from '@cairn/contracts';
import type { KeyResultValue } from '@cairn/method';

/** Where a team stands in the tree; the root has no parent. */
export interface TeamDoc {
  readonly teamId: string;
  readonly parentTeamId?: string;
}

/** An objective as far as progress goes. */
export interface ObjectiveDoc {
  readonly objectiveId: string;
  readonly cycleId: string;
  readonly teamId: string;
  readonly isCancelled: boolean;
}

/** What of a key result a goalpost change may touch. */
export type Plan = Omit<EventData<'key-result.added'>, 'objectiveId' | 'cycleId' | 'teamId' | 'keyResultId' | 'title' | 'responsibleId' | 'externalId' | 'replacesId'>;

/** The definition of a key result as the plan stands. */
export interface KeyResultDoc {
  readonly keyResultId: string;
  readonly objectiveId: string;
  readonly plan: Plan;
  readonly isCancelled: boolean;
}

/** What a check-in that stands says; without a value it had no new figure. */
export interface PointDoc {
  readonly keyResultId: string;
  readonly effectiveAt: string;
  readonly slot: string;
  readonly value?: KeyResultValue;
  /** Its place in the history: of two values of the same time the later one holds. */
  readonly position: number;
  readonly index: number;
}

/** The documents of the progress projection, by view. */
export interface ProgressDocs {
  readonly teams: TeamDoc;
  readonly objectives: ObjectiveDoc;
  readonly keyResults: KeyResultDoc;
  readonly points: PointDoc;
}
