/** Which part of which map, and for whose eyes. */
export interface AskedMap {
  readonly org: string;
  readonly cycleId: string;
  /** Objectives that are not there for who asks. */
  readonly hidden: readonly string[];
  readonly teamId?: string;
  readonly root?: string;
  readonly depth?: number;
  /** At most so many objectives. */
  readonly limit?: number;
}

/** What the thread that lays maps out is asked. */
export interface MapArguments extends AskedMap {
  /** The moment: position, clock, and what is to be true. */
  readonly position: number;
  readonly clock: string;
  readonly effectiveOn: string;
  readonly timeZone: string;
  /** It is asked about now, so that what is known from the last time may be kept up. */
  readonly now: boolean;
}
