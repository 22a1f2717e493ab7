import { objectiveExpected, objectivePace, objectiveProgress, type DecimalText } from '@cairn/method';
import { committedOf } from '../committed/as-committed.js';
import { loadBaseline } from '../committed/baseline.js';
import { subtreeOf } from '../measures/subtree.js';
import type { ObjectiveDoc } from '../goals/goal-docs.js';
import type { CycleDoc } from '../organization/organization-docs.js';
import { okrViews } from '../projections.js';
import { figuresOfRows } from '../reading/read.js';
import type { Reading } from '../reading/reading.js';
import { docsOf, loadCycle } from '../rows/load-cycle.js';
import type { GoalRows } from '../rows/goal-rows.js';
import type { PointRequest, TrendFigures } from './trend-query.js';

/** An objective as an average sees it. */
interface Averaged {
  readonly id: string;
  readonly progress: DecimalText | null;
  readonly expected: DecimalText | null;
  readonly confidence: DecimalText | null;
}

/**
 * The average of committed objectives, each the same weight, what is not measured left out: of a cycle, or of a team's subtree or the organization in
 * the activated cycles that the day lies in. What is hidden is taken out of the rows, before a baseline or a figure is looked for: it is summed by nobody.
 */
export async function aggregatePoint(reading: Reading, request: PointRequest): Promise<TrendFigures> {
  const averaged: Averaged[] = [];
  for (const { cycleId } of await cyclesOf(reading, request)) {
    const rows = await request.loads.once(reading.views.position, `rows ${cycleId}`, () => shownRows(reading.views, cycleId, request.query.hidden));
    if (rows !== undefined) averaged.push(...(await averagedOf(rows, reading, request)));
  }
  return averageOf(averaged);
}

/** The plain average of some objectives, and how many it leaves out. */
export function averageOf(objectives: readonly Averaged[]): TrendFigures {
  const equal = objectives.map(({ id, progress, expected }) => ({ id, weight: null, cancelled: false, progress, expected }));
  const stated = objectives.map(({ id, confidence }) => ({ id, weight: null, cancelled: false, progress: confidence }));
  const measured = objectives.filter(({ progress }) => progress !== null).length;
  return {
    progress: objectiveProgress(equal).progress,
    expected: objectiveExpected(equal),
    pace: objectivePace(equal),
    confidence: objectiveProgress(stated).progress,
    measured,
    notMeasured: objectives.length - measured,
  };
}

/** The rows of a cycle without what is hidden; where nothing is, as they were read. */
async function shownRows(views: Reading['views'], cycleId: string, hidden: ReadonlySet<string>): Promise<GoalRows | undefined> {
  const rows = await loadCycle(views, cycleId);
  if (rows === undefined || hidden.size === 0) return rows;
  return { ...rows, objectives: rows.objectives.filter(({ objectiveId }) => !hidden.has(objectiveId)) };
}

async function cyclesOf({ views }: Reading, { query, loads, day }: PointRequest): Promise<readonly CycleDoc[]> {
  const cycles = await loads.once(views.position, 'cycles', () => docsOf(views, okrViews.cycles, { by: 'id' }));
  if (query.subject === 'cycle') return cycles.filter(({ cycleId }) => cycleId === query.id);
  return cycles.filter((cycle) => runsOn(cycle, day));
}

/** Was it activated, and does the local date lie in it? */
export function runsOn({ activatedAt, start, end }: CycleDoc, day: string): boolean {
  return activatedAt !== null && start <= day && day <= end;
}

/** What somebody has committed to and nobody has cancelled. */
export function countsInAverages({ committedAt, state }: ObjectiveDoc): boolean {
  return committedAt !== null && state !== 'cancelled';
}

function averagedOf(rows: GoalRows, reading: Reading, request: PointRequest): Promise<readonly Averaged[]> {
  return request.query.basis === 'committed' ? committedAverages(rows, reading, request) : amendedAverages(rows, reading, request);
}

/** The objectives that count: what somebody has committed to, for the team that has it now. */
async function amendedAverages(rows: GoalRows, reading: Reading, request: PointRequest): Promise<readonly Averaged[]> {
  const isAsked = await teamsAsked(reading.views, request);
  const counted = rows.objectives.filter((objective) => countsInAverages(objective) && isAsked(objective.teamId));
  return figuresOfRows({ ...rows, objectives: counted }, reading).objectives.map(({ objective, progress, expected, confidence }) => ({
    id: objective.objectiveId, progress, expected, confidence: confidence?.value ?? null,
  }));
}

/** What was promised at the activation counts for the team that promised it, in the tree of then; what was added later stays out. */
async function committedAverages(rows: GoalRows, reading: Reading, request: PointRequest): Promise<readonly Averaged[]> {
  const { cycleId, activatedPosition } = rows.cycle;
  const { position } = reading.views;
  const baseline = await request.loads.once(position, `baseline ${cycleId}`, () => loadBaseline(rows, reading.viewsAt));
  const isAsked = await teamsAsked(reading.viewsAt(activatedPosition ?? position), { ...request, position });
  return committedOf(rows, baseline, reading)
    .filter(({ objective, baselinePosition }) => baselinePosition === activatedPosition && isAsked(objective.teamId))
    .map(({ objective, progress, expected }) => ({ id: objective.objectiveId, progress, expected, confidence: null }));
}

async function teamsAsked(views: Reading['views'], { query, loads, position = views.position }: PointRequest & { readonly position?: number }): Promise<(teamId: string) => boolean> {
  if (query.subject !== 'team') return () => true;
  const subtree = await loads.once(position, `subtree at ${views.position}`, () => subtreeOf(views, query.id));
  return (teamId) => subtree.has(teamId);
}
