import type { DecimalText, KeyResultValue, SaidHealth } from '@cairn/method';
import type { ViewsAt } from '@cairn/views';
import type { Loads } from './loads.js';
import type { Interval } from './trend-days.js';

/** A log's views at any time up to `asOf`. */
export interface TimeTravel {
  /** Of `asOf`: nothing later is looked at. */
  readonly position: number;
  /** The instant of `asOf`. */
  readonly clock: string;
  readonly timeZone: string;
  /** The last position whose commit was made at an instant or before. */
  positionAt(instant: string): Promise<number>;
  viewsAt(position: number): ViewsAt;
}

/**
 * For each day: everything as known at its end, values too; everything as known at `asOf`, true at its end; or the values of the latter against
 * the plan and tree of the baseline (docs/METHOD.md, measures).
 */
export type Basis = 'as-lived' | 'restated' | 'committed';

export type Subject = 'key-result' | 'objective' | 'team' | 'cycle' | 'organization';

export interface TrendQuery {
  readonly subject: Subject;
  /** Of the organization: any. */
  readonly id: string;
  /** Local dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly interval: Interval;
  readonly basis: Basis;
  /** Objectives that are not there for who asks: on no day are they in an average, in a count or in support. */
  readonly hidden: ReadonlySet<string>;
}

/** What a trend says of one day. */
export interface TrendFigures {
  readonly progress: DecimalText | null;
  readonly expected: DecimalText | null;
  readonly pace: DecimalText | null;
  /** Of a key result. */
  readonly value?: KeyResultValue | null;
  readonly said?: SaidHealth | null;
  readonly confidence?: DecimalText | null;
  /** Of an objective, but not against the baseline. */
  readonly support?: DecimalText | null;
  /** Objectives or, of a key result, the one: how many have a progress, and how many are left out because they have none. */
  readonly measured: number;
  readonly notMeasured: number;
}

export interface TrendPoint extends TrendFigures {
  /** A local date. */
  readonly day: string;
}

/** What a day's figures are asked for. */
export interface PointRequest {
  readonly query: TrendQuery;
  readonly loads: Loads;
  readonly day: string;
}
