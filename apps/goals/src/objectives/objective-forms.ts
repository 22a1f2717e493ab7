import type { Wanted } from '../deciding/changes.js';
import type { CreateObjective, ObjectiveCommand } from './objective-commands.js';
import type { CommitmentKind, Rationale } from './objective.js';

/** An objective as a client writes it. */
export interface WrittenObjective extends Omit<CreateObjective, 'type' | 'objectiveId' | 'kind'> {
  readonly objectiveId?: string;
  readonly cycleId: string;
  readonly kind?: CommitmentKind;
}

/** What a client wants changed. */
export interface WantedObjective {
  readonly title?: string;
  readonly rationale?: Wanted<Rationale>;
  readonly kind?: CommitmentKind;
  readonly ownerId?: string;
  readonly teamId?: string;
  readonly reason?: string;
}

/** @param newId the id of an objective for which the client made none */
export function newObjective({ objectiveId, cycleId: _cycle, kind = 'aspirational', rationale, ...written }: WrittenObjective, newId: () => string): CreateObjective {
  return { type: 'CreateObjective', ...written, objectiveId: objectiveId ?? newId(), kind, ...(rationale && { rationale: { ...rationale } }) };
}

/** One command for each decision, all for the same reason. */
export function objectiveChanges({ title, rationale, kind, ownerId, teamId, reason }: WantedObjective): readonly ObjectiveCommand[] {
  const because = reason === undefined ? {} : { reason };
  return [
    ...(title === undefined ? [] : [{ type: 'RewordObjective', title, ...because } as const]),
    ...(rationale === undefined ? [] : [{ type: 'ChangeRationale', rationale: { ...rationale } } as const]),
    ...(kind === undefined ? [] : [{ type: 'ChangeKind', kind, ...because } as const]),
    ...(ownerId === undefined ? [] : [{ type: 'ChangeOwner', ownerId, ...because } as const]),
    ...(teamId === undefined ? [] : [{ type: 'MoveObjective', teamId, ...because } as const]),
  ];
}
