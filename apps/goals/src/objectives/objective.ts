import type { EventData } from '@cairn/contracts';
import { withChanges, type FieldsOf } from '../deciding/changes.js';
import type { Fold, Happened } from '../deciding/fold.js';
import { evolveInitiatives, type Initiatives } from '../initiatives/initiative.js';
import { evolveKeyResults, type KeyResults } from '../key-results/key-result.js';

/** The thoughts that lead to an objective: strategy, pain, value, impact, focus. */
export type Rationale = FieldsOf<'objective.rationale-changed'>;
export type Audience = EventData<'objective.restricted'>['audience'];
export type CommitmentKind = EventData<'objective.created'>['kind'];
export type ObjectiveState = 'candidate' | 'draft' | 'parked' | 'committed' | 'cancelled' | 'closed';

/** An objective as it stands, with its parts: all of them are on its stream. */
export interface Objective {
  readonly objectiveId: string;
  readonly cycleId: string;
  readonly teamId: string;
  /** Of its stream: what a commitment signs. */
  readonly version: number;
  /** Version of the stream at which the objective itself, or the list of its parts, last changed. */
  readonly ownVersion: number;
  readonly state: ObjectiveState;
  /** What a parked one is when it is resumed. */
  readonly resumesAs: 'candidate' | 'draft';
  readonly title: string;
  readonly rationale: Rationale;
  readonly ownerId: string;
  readonly kind: CommitmentKind;
  readonly tags: readonly string[];
  readonly themeId?: string;
  readonly continuesId?: string;
  /** Who sees it beside its owner, while it is restricted. */
  readonly audience?: Audience;
  /** Position of its commitment. */
  readonly committedAt?: number;
  /** Where it was carried over to. */
  readonly carriedTo?: string;
  readonly keyResults: KeyResults;
  readonly initiatives: Initiatives;
  /** How many parts were ever added: the next one has the next number. */
  readonly parts: number;
}

/** Stream `objective-<id>`. */
export const objectiveFold: Fold<Objective | undefined> = {
  initial: undefined,
  evolve(objective, happened) {
    if (happened.type === 'objective.created') return created(happened.data, happened.version);
    if (objective === undefined) return undefined;
    return { ...evolveObjective(objective, happened), ...evolveParts(objective, happened), ...versionsAfter(objective, happened) };
  },
};

/** The ids that every event about the goal carries. */
export function goalOf({ objectiveId, cycleId, teamId }: Objective): { objectiveId: string; cycleId: string; teamId: string } {
  return { objectiveId, cycleId, teamId };
}

/** The id of the next part: key result or initiative. */
export function nextPartId({ objectiveId, parts }: Objective): string {
  return `${objectiveId}.${parts + 1}`;
}

/** Version of the stream at which a part, or the objective itself, last changed; undefined for a part that is not there. */
export function versionOfPart({ ownVersion, keyResults, initiatives }: Objective, partId?: string): number | undefined {
  if (partId === undefined) return ownVersion;
  return (keyResults[partId] ?? initiatives[partId])?.version;
}

function created({ as, rationale, externalId: _externalId, ...data }: EventData<'objective.created'>, version: number): Objective {
  return { ...data, version, ownVersion: version, state: as, resumesAs: as, rationale: rationale ?? {}, keyResults: {}, initiatives: {}, parts: 0 };
}

function evolveParts({ keyResults, initiatives, parts }: Objective, happened: Happened): Pick<Objective, 'keyResults' | 'initiatives' | 'parts'> {
  return { keyResults: evolveKeyResults(keyResults, happened), initiatives: evolveInitiatives(initiatives, happened), parts: addsPart(happened) ? parts + 1 : parts };
}

function versionsAfter({ ownVersion }: Objective, happened: Happened): Pick<Objective, 'version' | 'ownVersion'> {
  const { type, version } = happened;
  return { version, ownVersion: type.startsWith('objective.') || addsPart(happened) ? version : ownVersion };
}

function addsPart({ type }: Happened): boolean {
  return type === 'key-result.added' || type === 'initiative.added';
}

function evolveObjective(objective: Objective, happened: Happened): Objective {
  switch (happened.type) {
    case 'objective.chosen':
      return { ...objective, state: 'draft', resumesAs: 'draft' };
    case 'objective.parked':
      return { ...objective, state: 'parked' };
    case 'objective.resumed':
      return { ...objective, state: objective.resumesAs };
    case 'objective.committed':
      return { ...objective, state: 'committed', committedAt: happened.position };
    case 'objective.cancelled':
      return { ...objective, state: 'cancelled' };
    case 'objective.scored':
      return { ...objective, state: 'closed' };
    case 'objective.carried-over':
      return { ...objective, carriedTo: happened.data.toObjectiveId };
    default:
      return evolveDescription(objective, happened);
  }
}

function evolveDescription(objective: Objective, happened: Happened): Objective {
  switch (happened.type) {
    case 'objective.reworded':
      return withChanges(objective, happened.data.changes);
    case 'objective.rationale-changed':
      return { ...objective, rationale: withChanges(objective.rationale, happened.data.changes) };
    case 'objective.kind-changed':
      return { ...objective, kind: happened.data.to };
    case 'objective.owner-changed':
      return { ...objective, ownerId: happened.data.to };
    case 'objective.moved':
      return { ...objective, teamId: happened.data.toTeamId };
    default:
      return evolveReach(objective, happened);
  }
}

function evolveReach(objective: Objective, happened: Happened): Objective {
  switch (happened.type) {
    case 'objective.restricted':
      return { ...objective, audience: happened.data.audience };
    case 'objective.opened':
      return withChanges(objective, [{ field: 'audience' }]);
    case 'objective.tagged':
      return withChanges({ ...objective, tags: happened.data.tags }, [{ field: 'themeId', to: happened.data.themeId }]);
    default:
      return objective;
  }
}
