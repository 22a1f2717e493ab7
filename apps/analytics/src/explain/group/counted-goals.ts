import { dayAt } from '@cairn/method';
import { countsInAverages, figuresOfRows, loadCycle, okrViews, runsOn, subtreeOf, type GoalRows, type ObjectiveReading, type Reading } from '@cairn/okr-views';
import type { GroupArguments } from './group-arguments.js';

/** The goals whose figures make the average of a group, by cycle. */
export interface CountedGoals {
  readonly rows: readonly GoalRows[];
  readonly readings: readonly ObjectiveReading[];
  readonly policyVersion: number | null;
}

/**
 * Committed objectives of a cycle, or of a team and those below it in the cycle asked for, else in all that run on the day: what a trend shows as the average of the
 * day, without what is restricted to others.
 */
export async function countedGoals(reading: Reading, asked: Pick<GroupArguments, 'subject' | 'cycleId' | 'hidden'>): Promise<CountedGoals> {
  const isOfScope = await scopeOf(reading, asked);
  const hidden = new Set(asked.hidden);
  const loaded = await Promise.all((await cycleIdsOf(reading, asked)).map((cycleId) => loadCycle(reading.views, cycleId)));
  const rows = loaded
    .filter((each) => each !== undefined)
    .map((each) => ({ ...each, objectives: each.objectives.filter((objective) => countsInAverages(objective) && isOfScope(objective.teamId) && !hidden.has(objective.objectiveId)) }));
  const figures = rows.map((each) => figuresOfRows(each, reading));
  const [only, ...others] = figures;
  return { rows, readings: figures.flatMap(({ objectives }) => objectives), policyVersion: only === undefined || others.length > 0 ? null : only.policyVersion };
}

async function scopeOf({ views }: Reading, { subject }: Pick<GroupArguments, 'subject'>): Promise<(teamId: string) => boolean> {
  if (subject.kind === 'cycle') return () => true;
  const subtree = await subtreeOf(views, subject.id);
  return (teamId) => subtree.has(teamId);
}

async function cycleIdsOf({ views, effectiveOn, timeZone }: Reading, { subject, cycleId }: Pick<GroupArguments, 'subject' | 'cycleId'>): Promise<readonly string[]> {
  if (subject.kind === 'cycle') return [subject.id];
  if (cycleId !== undefined) return [cycleId];
  const cycles = await views.all(okrViews.cycles, { by: 'id' });
  return cycles.filter(({ doc }) => runsOn(doc, dayAt(effectiveOn, timeZone))).map(({ id }) => id);
}
