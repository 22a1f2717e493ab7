import type { Known, KnownCheckIn as KnownLogRow, KnownGoal, LogContext } from '@cairn/tables';
import type { KnownIndex } from './known-index.js';
import type { KnownKeyResult, KnownObjective } from './known-organization.js';

/** The organization as an export is read against it: goals by their references, teams and cycles by their names. */
export function knownForExport(index: KnownIndex): Known {
  const { organization, teams } = index;
  const parents = parentReferences(index);
  const objectives = organization.objectives.flatMap((objective) => named(objective.reference, objectiveGoal(objective, parents, index)));
  const keyResults = organization.keyResults.flatMap((keyResult) => named(keyResult.reference, keyResultGoal(keyResult, index)));
  return { goals: new Map([...objectives, ...keyResults]), teams, cycles: new Map(organization.cycles.map(({ id, name }) => [name, id])) };
}

function named(reference: string | null, goal: KnownGoal | null): readonly (readonly [string, KnownGoal])[] {
  return reference === null || goal === null ? [] : [[reference, goal]];
}

function objectiveGoal({ id, title, cycleId }: KnownObjective, parents: ReadonlyMap<string, string>, { cycles }: KnownIndex): KnownGoal | null {
  const cycle = cycles.get(cycleId);
  return cycle === undefined ? null : { id, objectType: 'objective', title, parent: parents.get(id) ?? null, cycle };
}

function keyResultGoal({ id, title, objectiveId }: KnownKeyResult, { objectives, cycles }: KnownIndex): KnownGoal | null {
  const objective = objectives.get(objectiveId);
  const cycle = objective === undefined ? undefined : cycles.get(objective.cycleId);
  return objective === undefined || cycle === undefined ? null : { id, objectType: 'key-result', title, parent: objective.reference, cycle };
}

const LIVE: readonly string[] = ['proposed', 'countered', 'accepted'];

/** What each objective contributes to, by id: what could close a circle. */
function parentReferences({ organization, objectives, keyResults }: KnownIndex): ReadonlyMap<string, string> {
  const live = organization.links.filter(({ state }) => LIVE.includes(state));
  return new Map(live.flatMap(({ fromObjectiveId, toObjectiveId, toKeyResultId }) => {
    const parent = toKeyResultId === null ? objectives.get(toObjectiveId) : keyResults.get(toKeyResultId);
    return parent?.reference ? [[fromObjectiveId, parent.reference] as const] : [];
  }));
}

/** The key results of the organization as a log is read against them. */
export function keyResultsKnownForLog({ organization, objectives, cycles }: KnownIndex): LogContext['keyResults'] {
  return new Map(organization.keyResults.flatMap(({ reference, objectiveId, id, measure, stepTitles, unit, currency }) => {
    const cycle = cycles.get(objectives.get(objectiveId)?.cycleId ?? '');
    return reference === null || cycle === undefined ? [] : [[reference, { id, measure, stepTitles, unit, currency, cycleStart: cycle.start }] as const];
  }));
}

/** What a correction in a log may supersede. The ids are those of the history. */
export function checkInsKnownForLog({ organization, keyResults }: KnownIndex): readonly KnownLogRow[] {
  return organization.checkIns.flatMap(({ id, keyResultId, effectiveAt, recordedAt }) => {
    const keyResult = keyResults.get(keyResultId)?.reference ?? null;
    return keyResult === null ? [] : [{ id, keyResult, effectiveAt, recordedAt }];
  });
}
