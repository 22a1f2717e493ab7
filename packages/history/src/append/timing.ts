/** The clock, pauses and chance of a sequencer: arguments, so that a simulated world can own them. */
export interface Timing {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** Uniform in [0, 1). */
  random(): number;
}
