import { objectiveProgress, progressAt, valueAt, type DecimalText, type KeyResultValue } from '@cairn/method';
import type { Found, ViewsAt } from '../../reading/views-at.js';
import type { KeyResultDoc, ObjectiveDoc } from './documents.js';
import { entriesFrom, keyResultFrom } from './method-input.js';
import { progressProjection } from './progress.projection.js';

const teams = progressProjection.view('teams');
const objectives = progressProjection.view('objectives');
const keyResults = progressProjection.view('keyResults');
const points = progressProjection.view('points');

/** Raw progress and current value of a key result, as known where `views` stands. */
export interface KeyResultFigures {
  readonly value: KeyResultValue | null;
  /** Null: it has none. */
  readonly progress: DecimalText | null;
}

/** Average over the objectives of a team and of every team below it. */
export interface TeamFigures {
  readonly progress: DecimalText | null;
  readonly measured: number;
  /** Left out of the average. */
  readonly notMeasured: number;
}

/** @param effectiveOn an instant: what became true after it is left out. @returns undefined when it isn't known there */
export async function keyResultFigures(views: ViewsAt, keyResultId: string, effectiveOn: string): Promise<KeyResultFigures | undefined> {
  const definition = await views.get(keyResults, keyResultId);
  return definition && figuresOf(views, definition, effectiveOn);
}

/** The progress of an objective from its own key results; null: not measured. */
export async function objectiveFigure(views: ViewsAt, objectiveId: string, effectiveOn: string): Promise<DecimalText | null> {
  const own = await views.all(keyResults, { by: 'key', key: 'objectiveId', equals: objectiveId });
  const rolled = own.map(async ({ id, doc }) => ({
    id,
    weight: doc.plan.weight ?? null,
    cancelled: doc.isCancelled,
    progress: (await figuresOf(views, doc, effectiveOn)).progress,
  }));
  return objectiveProgress(await Promise.all(rolled)).progress;
}

/** The figures of a team's whole subtree. */
export async function teamFigures(views: ViewsAt, teamId: string, effectiveOn: string): Promise<TeamFigures> {
  const found: Found<ObjectiveDoc>[] = [];
  for (const team of await subtreeOf(views, teamId)) found.push(...(await views.all(objectives, { by: 'key', key: 'teamId', equals: team })));
  const open = found.filter(({ doc }) => !doc.isCancelled);
  const figures = await Promise.all(open.map(({ id }) => objectiveFigure(views, id, effectiveOn)));
  const measured = figures.filter((figure) => figure !== null);
  return { progress: average(measured), measured: measured.length, notMeasured: figures.length - measured.length };
}

/** The team and all below it; a circle in the tree would be walked once. */
async function subtreeOf(views: ViewsAt, root: string): Promise<ReadonlySet<string>> {
  const subtree = new Set([root]);
  for (const team of subtree) {
    for (const { id } of await views.all(teams, { by: 'key', key: 'parentTeamId', equals: team })) subtree.add(id);
  }
  return subtree;
}

async function figuresOf(views: ViewsAt, { keyResultId, plan }: KeyResultDoc, effectiveOn: string): Promise<KeyResultFigures> {
  const found = await views.all(points, { by: 'key', key: 'keyResultId', equals: keyResultId });
  const evidence = { history: entriesFrom(found) };
  return { value: valueAt(evidence, effectiveOn) ?? null, progress: progressAt(keyResultFrom(plan), evidence, effectiveOn) };
}

/** All weigh the same. */
function average(figures: readonly DecimalText[]): DecimalText | null {
  return objectiveProgress(figures.map((progress, index) => ({ id: String(index), weight: null, cancelled: false, progress }))).progress;
}
