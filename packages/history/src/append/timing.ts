/** The clock, pauses and chance of a sequencer: arguments, so that a simulated world can own them. */
export interface Timing {
  /** The time that commits bear, milliseconds since the epoch. It may be set, back too. */
  now(): number;
  /** Milliseconds from any beginning that pass evenly, whoever sets the clock: what waiting is measured by. */
  elapsed(): number;
  sleep(milliseconds: number): Promise<void>;
  /** Uniform in [0, 1). */
  random(): number;
}
