/** A metric that is to rise or fall from `start` to `target`. Its unit (number, percentage, currency) does not touch the formula. */
export interface MetricKeyResult {
  readonly type: 'increase' | 'decrease';
  readonly start: string;
  readonly target: string;
  /** The planned curve, when the way is not a straight line: where the metric should stand on these days. */
  readonly curve?: readonly CurvePoint[];
}

/** Where the planned curve stands on a day, in the unit of the metric. */
export interface CurvePoint {
  readonly on: string;
  readonly value: string;
}

/** `latest`: where does it stand now? `kept`: in how many of its slots was it inside? */
export type RangeMode = 'latest' | 'kept';

interface RangeTerms {
  readonly mode: RangeMode;
  /** How far outside the bound progress reaches 0, in the unit of the metric; null: as far as the bound is from zero. */
  readonly tolerance: string | null;
}

/** A metric that is to stay on one side of a bound, or between two. Bounds belong to the range. */
export type RangeKeyResult =
  | ({ readonly type: 'at-least'; readonly low: string } & RangeTerms)
  | ({ readonly type: 'at-most'; readonly high: string } & RangeTerms)
  | ({ readonly type: 'between'; readonly low: string; readonly high: string } & RangeTerms);

/** Steps with weights; progress is the weight of those finished. */
export interface MilestoneKeyResult {
  readonly type: 'milestone';
  readonly steps: readonly Step[];
}

export interface Step {
  readonly id: string;
  readonly weight: string;
  /** The day by which the step is due; null when it has none. */
  readonly dueOn: string | null;
}

/** Done or not done. */
export interface BooleanKeyResult {
  readonly type: 'boolean';
}

/** Finds a number that later key results start from. */
export interface BaselineKeyResult {
  readonly type: 'baseline';
}

/** The measurable part of a key result, by its type (docs/METHOD.md, Progress of a key result). */
export type KeyResult = MetricKeyResult | RangeKeyResult | MilestoneKeyResult | BooleanKeyResult | BaselineKeyResult;

/** What a check-in or a measurement says: a number, yes or no, or the ids of the steps that are finished. */
export type KeyResultValue = string | boolean | readonly string[];

/** Is the key result a range, whatever its mode? */
export function isRange(keyResult: KeyResult): keyResult is RangeKeyResult {
  return keyResult.type === 'at-least' || keyResult.type === 'at-most' || keyResult.type === 'between';
}

/** Is the key result a metric between a start and a target? */
export function isMetric(keyResult: KeyResult): keyResult is MetricKeyResult {
  return keyResult.type === 'increase' || keyResult.type === 'decrease';
}
