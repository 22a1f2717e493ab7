import type { ViewsAt } from '@cairn/views';
import { okrViews } from '../projections.js';
import { docsInTurns, docsOf, loadCycle } from '../rows/load-cycle.js';
import { loadObjective } from '../rows/load-objective.js';
import type { GoalRows } from '../rows/goal-rows.js';
import type { LinkDoc } from '../links/link-docs.js';
import type { CycleReading, KeyResultReading, ObjectiveReading } from './figures.js';
import { momentOf } from './moment.js';
import { objectiveReading } from './objective-reading.js';
import type { Reading } from './reading.js';
import { inTurns } from '../turns/in-turns.js';

/** Objectives that are read without a pause. */
const AT_ONCE = 20;

/**
 * A cycle with every objective and its figures, and the links that touch it. Of a large one this takes seconds, in which others get their turn.
 *
 * @returns undefined when the cycle is not known there
 * @throws CairnError what the method refuses of a cadence, zone or calendar
 */
export async function readCycle(reading: Reading, cycleId: string): Promise<CycleReading | undefined> {
  const rows = await loadCycle(reading.views, cycleId);
  return rows && { ...(await figuresInTurns(rows, reading)), links: await linksOf(reading.views, cycleId, docsInTurns) };
}

/** The figures of all objectives of some rows; pure, so that a reader may load the rows elsewhere. */
export function figuresOfRows(rows: GoalRows, at: Pick<Reading, 'clock' | 'effectiveOn' | 'timeZone'>): Omit<CycleReading, 'links'> {
  const moment = momentOf(rows, at);
  return { cycle: rows.cycle, policyVersion: moment.policyVersion, objectives: rows.objectives.map((objective) => objectiveReading(objective, moment)) };
}

/** The same, with a turn for others now and then. */
export async function figuresInTurns(rows: GoalRows, at: Pick<Reading, 'clock' | 'effectiveOn' | 'timeZone'>): Promise<Omit<CycleReading, 'links'>> {
  const moment = momentOf(rows, at);
  const objectives = await inTurns(rows.objectives, AT_ONCE, (piece) => piece.map((objective) => objectiveReading(objective, moment)));
  return { cycle: rows.cycle, policyVersion: moment.policyVersion, objectives };
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

/** Links from objectives of the cycle to anywhere, and from anywhere to them; each once. @param docs how lists are read */
export async function linksOf(views: ViewsAt, cycleId: string, docs: typeof docsOf = docsOf): Promise<readonly LinkDoc[]> {
  const from = await docs(views, okrViews.links, { by: 'key', key: 'cycleId', equals: cycleId });
  const to = await docs(views, okrViews.links, { by: 'key', key: 'toCycleId', equals: cycleId });
  return [...from, ...to.filter((link) => link.cycleId !== cycleId)];
}
