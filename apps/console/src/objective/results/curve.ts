import type { Basis } from '../address.js';
import { outOfTen } from '../data/confidence.js';
import type { Entry, Plan, Trend, TrendPoint, Value } from '../data/model.js';
import type { PlanVersion } from '../data/plan-versions.js';

/** What a curve is drawn of. Goalposts: the target, or the lower bound, and the upper one. */
export interface CurvePoint {
  readonly day: string;
  /** Milliseconds, for the axis. */
  readonly at: number;
  readonly value: number | null;
  readonly plan: number | null;
  readonly committed: readonly (number | null)[];
  readonly amended: readonly (number | null)[];
  readonly confidence: number | null;
}

/** A value as it was told; one that was mended later stays to be seen. */
export interface Mark {
  readonly checkInId: string;
  readonly at: number;
  readonly value: number;
  readonly mended: boolean;
}

export interface Curve {
  /** Figures of the key result itself, or its progress where those can't be drawn. */
  readonly of: 'value' | 'progress';
  readonly points: readonly CurvePoint[];
  readonly marks: readonly Mark[];
}

export interface CurveOf {
  readonly trend: Trend;
  readonly plan: Plan;
  readonly versions: readonly PlanVersion[];
  readonly committed: Partial<Plan> | undefined;
  readonly basis: Basis;
  /** The local day of a moment. */
  readonly dayOf: (moment: string) => string;
}

/** The curve of a key result: its values, where they should be, and the goalposts as they were promised and as they stand. */
export function curveOf(given: CurveOf): Curve {
  const of = given.plan.type === 'milestone' || given.plan.type === 'boolean' ? 'progress' : 'value';
  const points = given.trend.points.map((point) => pointOf(point, of, given));
  return { of, points: [...points, ...ahead(given, of)], marks: of === 'value' ? marksOf(given.trend.entries ?? []) : [] };
}

/** The middle of a day on the axis. */
export function axisOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

function pointOf(point: TrendPoint, of: Curve['of'], given: CurveOf): CurvePoint {
  const { day, expected, confidence } = point;
  const then = planOn(day, given);
  return {
    day,
    at: axisOf(day),
    value: of === 'progress' ? numberOf(point.progress) : numberOf(point.value),
    plan: plannedOf(expected, of, { 'as-lived': then, restated: given.plan, committed: given.committed ?? {} }[given.basis]),
    ...postsOf(of, { committed: given.committed, amended: then }),
    confidence: outOfTen(confidence),
  };
}

/** What the plan still expects: its points to come, or its target on the last day. */
function ahead({ trend: { to }, plan, committed, basis }: CurveOf, of: Curve['of']): readonly CurvePoint[] {
  const held = basis === 'committed' ? committed : plan;
  const planned = (held?.plan ?? []).map(({ on, value }) => ({ day: on, plan: numberOf(value) }));
  const last = { day: plan.due, plan: of === 'progress' ? 1 : numberOf(held?.target) };
  const coming = planned.some(({ day }) => day === last.day) ? planned : [...planned, last];
  return coming.filter(({ day }) => day > to).map(({ day, plan: value }) => ({ day, at: axisOf(day), value: null, plan: value, ...postsOf(of, { committed, amended: plan }), confidence: null }));
}

/** The plan that stood at the end of a day. */
function planOn(day: string, { versions, plan, dayOf }: CurveOf): Partial<Plan> {
  return versions.findLast(({ at }) => dayOf(at) <= day)?.plan ?? versions[0]?.plan ?? plan;
}

/** Where values are no figures, goalposts are not drawn. */
function postsOf(of: Curve['of'], { committed, amended }: { readonly committed: Partial<Plan> | undefined; readonly amended: Partial<Plan> }): Pick<CurvePoint, 'committed' | 'amended'> {
  return of === 'progress' ? { committed: [], amended: [] } : { committed: goalposts(committed), amended: goalposts(amended) };
}

/** What has to come out: the target, or both bounds. */
function goalposts(plan: Partial<Plan> | undefined): readonly (number | null)[] {
  if (plan === undefined) return [null, null];
  return [numberOf(plan.target ?? plan.low), numberOf(plan.high)];
}

/** Where a value should be for a share of the way to be gone. */
function plannedOf(expected: string | null, of: Curve['of'], { start, target }: Partial<Plan>): number | null {
  if (expected === null) return null;
  if (of === 'progress') return Number(expected);
  return start === undefined || target === undefined ? null : Number(start) + (Number(target) - Number(start)) * Number(expected);
}

function marksOf(entries: readonly Entry[]): readonly Mark[] {
  return entries.flatMap(({ checkInId, effectiveAt, value, supersededBy }) => {
    const number = numberOf(value);
    return number === null ? [] : [{ checkInId, at: Date.parse(effectiveAt), value: number, mended: supersededBy !== undefined }];
  });
}

function numberOf(value: Value | null | undefined): number | null {
  return typeof value === 'string' && value !== '' && Number.isFinite(Number(value)) ? Number(value) : null;
}
