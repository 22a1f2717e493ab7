import type { FollowTiming } from '@cairn/history';

const FIRST = 250;
const MOST = 5_000;

/** Pauses between attempts: 250 ms, doubling to 5 s. Ended, it pauses no more. */
export class BackOff {
  readonly #timing: FollowTiming;
  #attempts = 0;
  #wake: () => void = () => undefined;
  #ended = false;

  constructor(timing: FollowTiming) {
    this.#timing = timing;
  }

  async pause(): Promise<void> {
    if (this.#ended) return;
    const milliseconds = Math.min(MOST, FIRST * 2 ** this.#attempts);
    this.#attempts += 1;
    await new Promise<void>((resolve) => {
      const cancel = this.#timing.after(milliseconds, resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
  }

  /** It went well: the next pause is a short one. */
  reset(): void {
    this.#attempts = 0;
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }
}
