import type { CairnError } from '@cairn/contracts';
import type { FollowTiming } from './timing.js';

interface Waiter {
  readonly position: number;
  resolve(): void;
  reject(error: CairnError): void;
}

/** Everybody who waits for one follower in one organization, each for a position and for a time. */
export class Waiters {
  readonly #timing: FollowTiming;
  readonly #lateError: (position: number) => CairnError;
  readonly #waiting = new Set<Waiter>();

  constructor(timing: FollowTiming, lateError: (position: number) => CairnError) {
    this.#timing = timing;
    this.#lateError = lateError;
  }

  /** @param patience milliseconds after which the wait is rejected */
  add(position: number, patience: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancel = this.#timing.after(patience, () => this.#end(waiter, () => reject(this.#lateError(position))));
      const answer = (settle: () => void) => (): void => {
        cancel();
        settle();
      };
      const waiter: Waiter = { position, resolve: answer(resolve), reject: (error) => answer(() => reject(error))() };
      this.#waiting.add(waiter);
    });
  }

  /** Lets those go who waited for a position up to here. */
  reached(position: number): void {
    for (const waiter of this.#waiting) if (waiter.position <= position) this.#end(waiter, () => waiter.resolve());
  }

  rejectAll(error: CairnError): void {
    for (const waiter of this.#waiting) this.#end(waiter, () => waiter.reject(error));
  }

  #end(waiter: Waiter, answer: () => void): void {
    this.#waiting.delete(waiter);
    answer();
  }
}
