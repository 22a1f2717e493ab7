import type { ViewsAt } from '@cairn/views';
import { okrViews } from '../projections.js';
import { docsOf, loadCycle } from '../rows/load-cycle.js';
import { loadObjective } from '../rows/load-objective.js';
import type { GoalRows } from '../rows/goal-rows.js';
import type { LinkDoc } from '../links/link-docs.js';
import type { CycleReading, KeyResultReading, ObjectiveReading } from './figures.js';
import { momentOf } from './moment.js';
import { objectiveReading } from './objective-reading.js';
import type { Reading } from './reading.js';

/**
 * A cycle with every objective and its figures, and the links that touch it.
 *
 * @returns undefined when the cycle is not known there
 * @throws CairnError what the method refuses of a cadence, zone or calendar
 */
export async function readCycle(reading: Reading, cycleId: string): Promise<CycleReading | undefined> {
  const rows = await loadCycle(reading.views, cycleId);
  return rows && { ...figuresOfRows(rows, reading), links: await linksOf(reading.views, cycleId) };
}

/** The figures of all objectives of some rows; pure, so that a reader may load the rows elsewhere. */
export function figuresOfRows(rows: GoalRows, at: Pick<Reading, 'clock' | 'effectiveOn' | 'timeZone'>): Omit<CycleReading, 'links'> {
  const moment = momentOf(rows, at);
  return { cycle: rows.cycle, policyVersion: moment.policyVersion, objectives: rows.objectives.map((objective) => objectiveReading(objective, moment)) };
}

/** One objective. @returns undefined when it is not known there */
export async function readObjective(reading: Reading, objectiveId: string): Promise<(ObjectiveReading & Pick<CycleReading, 'cycle' | 'policyVersion'>) | undefined> {
  const rows = await loadObjective(reading.views, objectiveId);
  if (rows === undefined) return undefined;
  const { cycle, policyVersion, objectives } = figuresOfRows(rows, reading);
  const [objective] = objectives;
  return objective && { ...objective, cycle, policyVersion };
}

/** One key result. @returns undefined when it is not known there */
export async function readKeyResult(reading: Reading, keyResultId: string): Promise<KeyResultReading | undefined> {
  const keyResult = await reading.views.get(okrViews.keyResults, keyResultId);
  const objective = keyResult && (await readObjective(reading, keyResult.objectiveId));
  return objective?.keyResults.find((each) => each.keyResult.keyResultId === keyResultId);
}

/** Links from objectives of the cycle to anywhere, and from anywhere to them; each once. */
export async function linksOf(views: ViewsAt, cycleId: string): Promise<readonly LinkDoc[]> {
  const from = await docsOf(views, okrViews.links, { by: 'key', key: 'cycleId', equals: cycleId });
  const to = await docsOf(views, okrViews.links, { by: 'key', key: 'toCycleId', equals: cycleId });
  return [...from, ...to.filter((link) => link.cycleId !== cycleId)];
}
