import type { Change, Drift, Happened, Objective, Plan } from './model.js';

/** A plan of a key result, from the act on that made it. */
export interface PlanVersion {
  readonly position: number;
  readonly at: string;
  readonly plan: Partial<Plan>;
}

const FIELDS: readonly (keyof Plan)[] = ['title', 'type', 'due', 'unit', 'currency', 'start', 'target', 'low', 'high', 'tolerance', 'mode', 'steps', 'plan', 'weight', 'measureEvery'];

/** Every plan that a key result has had, oldest first. */
export function planVersions(story: readonly Happened[], keyResultId: string): readonly PlanVersion[] {
  const versions: PlanVersion[] = [];
  for (const { type, data, position, at } of story) {
    if (data['keyResultId'] !== keyResultId) continue;
    if (type === 'key-result.added') versions.push({ position, at, plan: planOf(data) });
    if (type === 'key-result.revised' || type === 'key-result.goalpost-moved') versions.push({ position, at, plan: changed(versions.at(-1)?.plan ?? {}, changesOf(data)) });
  }
  return versions;
}

/** The changes that an event tells of. */
export function changesOf(data: Happened['data']): readonly Change[] {
  const given = data['changes'];
  return Array.isArray(given) ? (given as readonly Change[]) : [];
}

/** The position that an objective is held against: the activation of its cycle, or its own commitment where that came later. */
export function baselineOf({ committedPosition }: Pick<Objective, 'committedPosition'>, drift: Pick<Drift, 'baselinePosition'> | undefined): number | undefined {
  const activated = drift?.baselinePosition;
  return committedPosition === null || activated === undefined ? undefined : Math.max(committedPosition, activated);
}

/** The plan as it was committed to; undefined where there is none: before the baseline, and of what was added after it. */
export function committedPlan(versions: readonly PlanVersion[], baseline: number | undefined): Partial<Plan> | undefined {
  return baseline === undefined ? undefined : versions.findLast(({ position }) => position <= baseline)?.plan;
}

function planOf(data: Happened['data']): Partial<Plan> {
  return Object.fromEntries(FIELDS.filter((field) => data[field] !== undefined).map((field) => [field, data[field]]));
}

function changed(plan: Partial<Plan>, changes: readonly Change[]): Partial<Plan> {
  const next = { ...plan, ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== null));
}
