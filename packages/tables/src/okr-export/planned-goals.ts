import type { Status } from '../values/status.js';
import type { GoalRow, InitiativeRow, KeyResultRow } from './goal-row.js';
import type { IdBook } from './id-book.js';
import { parentsFirst } from './parents-first.js';
import type { InitiativeState, PlannedGoal, PlannedInitiative, PlannedKeyResult, PlannedLink, PlannedObjective } from './plan.js';

const STATES: Readonly<Record<Status, InitiativeState>> = {
  'not-started': 'planned',
  'on-track': 'in-progress',
  'at-risk': 'in-progress',
  'off-track': 'in-progress',
  'closed': 'done',
};

export function objectivesOf(rows: readonly GoalRow[], ids: IdBook): readonly PlannedObjective[] {
  return rows.filter(({ objectType }) => objectType === 'objective').map((row) => goalOf(row, ids));
}

export function keyResultsOf(rows: readonly GoalRow[], ids: IdBook): readonly PlannedKeyResult[] {
  return rows.filter((row): row is KeyResultRow => row.objectType === 'key-result').flatMap((row) => {
    const objective = ids.nearest(row.parent, 'objective');
    if (objective === null) return [];
    const { measure, stepTitles, unit, currency, weight, lastCheckIn } = row;
    return [{ ...goalOf(row, ids), objectiveId: ids.goal(objective), measure, stepTitles, unit, currency, weight, lastCheckIn }];
  });
}

/** Whatever order the file has them in, a part comes after the whole. */
export function initiativesOf(rows: readonly GoalRow[], ids: IdBook): readonly PlannedInitiative[] {
  const initiatives = new Map(rows.filter((row): row is InitiativeRow => row.objectType === 'initiative').map((row) => [row.reference, row]));
  const planned = new Map<string, PlannedInitiative>();
  for (const reference of parentsFirst(new Map([...initiatives].map(([name, { parent }]) => [name, parent])))) {
    const row = initiatives.get(reference);
    const parent = row?.parent ?? null;
    if (row !== undefined && parent !== null) planned.set(reference, initiativeOf(row, parent, { ids, whole: planned.get(parent) }));
  }
  return [...planned.values()];
}

interface Around {
  readonly ids: IdBook;
  /** The initiative that it is a part of, when that is in the file. */
  readonly whole: PlannedInitiative | undefined;
}

function initiativeOf(row: InitiativeRow, parent: string, { ids, whole }: Around): PlannedInitiative {
  const keyResult = whole === undefined ? ids.nearest(parent, 'key-result') : null;
  const isPart = ids.named(parent).objectType === 'initiative';
  return {
    ...goalOf(row, ids),
    keyResultId: whole?.keyResultId ?? ids.goal(keyResult ?? parent),
    parentId: isPart ? ids.goal(parent) : null,
    state: row.status === null ? 'planned' : STATES[row.status],
  };
}

export function linksOf(rows: readonly GoalRow[], ids: IdBook): readonly PlannedLink[] {
  return rows.flatMap(({ objectType, parent, line, reference }) => {
    const objective = ids.nearest(parent, 'objective');
    if (objectType !== 'objective' || parent === null || objective === null) return [];
    const toKeyResultId = parent === objective ? null : ids.goal(parent);
    return [{ id: ids.link(reference, parent), line, fromObjectiveId: ids.goal(reference), toObjectiveId: ids.goal(objective), toKeyResultId }];
  });
}

function goalOf({ line, reference, title, team, cycle, owner, start, due, tags, createdAt, status }: GoalRow, ids: IdBook): PlannedGoal {
  return { id: ids.goal(reference), line, reference, title, teamId: ids.team(team.name), cycleId: ids.cycle(cycle.name), ownerEmail: owner.email, start, due, tags, createdAt, status };
}
