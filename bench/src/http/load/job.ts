/** Seconds in which requests are sent before they count, and in which they count. */
export interface Span {
  readonly warmUp: number;
  readonly seconds: number;
}

/** Check-ins on these key results, each by one connection alone, so that the last one acknowledged is the last one there is. */
export interface CheckInJob extends Span {
  readonly kind: 'check-in';
  /** Of the server; where it runs several times, of each. */
  readonly url: string | readonly string[];
  readonly connections: number;
  readonly keyResultIds: readonly string[];
  /** How many are due in a second, each timed from that moment, however late a connection comes free; absent: each connection sends as soon as it has its answer. */
  readonly perSecond?: number;
  /** Is what can not be told now asked again, under the same Idempotency-Key? Absent: it is a fault. */
  readonly patient?: boolean;
}

/** The map of the cycle, again and again. */
export interface MapJob extends Span {
  readonly kind: 'map';
  readonly url: string;
  readonly connections: number;
  /** What the last map says of them is reported. */
  readonly sampled: readonly string[];
}

/** A check-in, then the first map that shows it; another, then the first trend. */
export interface VisibleJob {
  readonly kind: 'visible';
  readonly url: string;
  readonly warmUp: number;
  readonly probes: number;
  readonly keyResultIds: readonly string[];
}

export type Job = CheckInJob | MapJob | VisibleJob;

/** What was answered after the warm-up. */
export interface Measured {
  readonly perSecond: number;
  /** Milliseconds of each. */
  readonly latencies: readonly number[];
  /** Share of the time in which the load generator itself was at work: near 1 it measures itself. */
  readonly busy: number;
}

/** A check-in that was answered with 201. */
export interface Acknowledged {
  readonly keyResultId: string;
  readonly checkInId: string;
  readonly position: number;
  readonly at: string;
  readonly value: string;
}

export interface CheckInReport extends Measured {
  /** In the warm-up, too; each key result's in their order. */
  readonly acknowledged: readonly Acknowledged[];
  /** Answers, in the warm-up too, that it can not be told now: the same was asked again. */
  readonly askedAgain: number;
}

/** Two figures of an objective on a map. */
export interface ShownGoal {
  readonly objectiveId: string;
  readonly progress: string | null;
  readonly support: string | null;
}

export interface MapReport extends Measured {
  /** The last map: where in the history, and how many objectives. */
  readonly position: number;
  readonly nodes: number;
  readonly sampled: readonly ShownGoal[];
}

export interface VisibleReport {
  readonly acknowledged: readonly Acknowledged[];
  /** Milliseconds from the answer of the check-in. */
  readonly map: readonly number[];
  readonly trend: readonly number[];
}

export interface ReportOf {
  readonly 'check-in': CheckInReport;
  readonly map: MapReport;
  readonly visible: VisibleReport;
}
