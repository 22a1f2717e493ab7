import { withChanges, type FieldsOf } from '../deciding/changes.js';
import type { Happened } from '../deciding/fold.js';

export type InitiativeFields = FieldsOf<'initiative.revised'>;

/** A piece of the action plan under a key result; it never moves progress. */
export interface Initiative {
  readonly initiativeId: string;
  /** Version of the stream at which it last changed. */
  readonly version: number;
  readonly keyResultId: string;
  readonly parentId?: string;
  readonly title: string;
  readonly ownerId: string;
  /** Local dates, the first and the last day. */
  readonly start?: string;
  readonly due?: string;
  readonly helpingTeamIds: readonly string[];
  readonly state: 'planned' | 'in-progress' | 'done' | 'dropped';
}

export type Initiatives = Readonly<Record<string, Initiative>>;

/** The initiatives of an objective after an event of its stream. */
export function evolveInitiatives(initiatives: Initiatives, happened: Happened): Initiatives {
  if (happened.type === 'initiative.added') {
    const { objectiveId: _objective, cycleId: _cycle, teamId: _team, ...added } = happened.data;
    return { ...initiatives, [added.initiativeId]: { ...added, version: happened.version, state: 'planned' } };
  }
  const initiative = 'initiativeId' in happened.data ? initiatives[happened.data.initiativeId] : undefined;
  return initiative === undefined ? initiatives : { ...initiatives, [initiative.initiativeId]: { ...evolve(initiative, happened), version: happened.version } };
}

function evolve(initiative: Initiative, happened: Happened): Initiative {
  switch (happened.type) {
    case 'initiative.revised':
      return withChanges(initiative, happened.data.changes);
    case 'initiative.moved':
      return withChanges(initiative, [{ field: 'parentId', to: happened.data.toParentId }]);
    case 'initiative.started':
      return { ...initiative, state: 'in-progress' };
    case 'initiative.finished':
      return { ...initiative, state: 'done' };
    case 'initiative.dropped':
      return { ...initiative, state: 'dropped' };
    default:
      return initiative;
  }
}
