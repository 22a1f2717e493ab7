import type { Coordination } from '../coordination.js';

/** What an adapter's tests give to a case. */
export interface CoordinationHarness {
  /** The case's own, empty. */
  open(): Promise<Coordination>;
  /** Lets so many milliseconds pass, on whatever clock the adapter goes by. */
  pass(milliseconds: number): Promise<void>;
}
