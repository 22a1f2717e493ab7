import type { Cursor, Parking } from './cursor.js';
import { pauseOf } from './parking.js';
import type { Standstill } from './standstill.js';
import type { FollowTiming } from './timing.js';

/** Whether one follower stands still in one organization, and the alarm for its next attempt. */
export class Halting {
  readonly #timing: FollowTiming;
  readonly #tryAgain: () => void;
  #standstill: Standstill | undefined;
  #cancelRetry: () => void = () => undefined;

  constructor(timing: FollowTiming, tryAgain: () => void) {
    this.#timing = timing;
    this.#tryAgain = tryAgain;
  }

  get standstill(): Standstill | undefined {
    return this.#standstill;
  }

  /** The note on the cursor; from memory where it could not be written. */
  parkingAt(cursor: Cursor): Parking | undefined {
    if (cursor.parked) return cursor.parked;
    return this.#standstill?.kind === 'parked' && this.#standstill.position === cursor.position ? this.#standstill.parking : undefined;
  }

  /** Has the time for the next attempt not come yet? */
  isOnHold(parking: Parking): boolean {
    return pauseOf(parking, this.#timing.now()) > 0;
  }

  /** Stands still; parked, until the next attempt is due. */
  begin(standstill: Standstill): void {
    this.end();
    this.#standstill = standstill;
    if (standstill.kind === 'parked') this.#cancelRetry = this.#timing.after(pauseOf(standstill.parking, this.#timing.now()), this.#tryAgain);
  }

  end(): void {
    this.#cancelRetry();
    this.#standstill = undefined;
  }
}
