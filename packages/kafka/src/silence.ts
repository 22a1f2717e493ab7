import type { FollowTiming } from '@cairn/history';

/** Notices that nothing was heard for a while of somebody who should be heard of all the time. */
export class Silence {
  readonly #timing: Pick<FollowTiming, 'after'>;
  readonly #patience: number;
  #cancel: () => void = () => undefined;
  #isSilent = false;

  /** @param patience milliseconds */
  constructor(timing: Pick<FollowTiming, 'after'>, patience: number) {
    this.#timing = timing;
    this.#patience = patience;
  }

  get isSilent(): boolean {
    return this.#isSilent;
  }

  /** Listens from now on. */
  heard(): void {
    this.end();
    this.#cancel = this.#timing.after(this.#patience, () => (this.#isSilent = true));
  }

  /** Nothing is expected to be heard any more. */
  end(): void {
    this.#cancel();
    this.#isSilent = false;
  }
}
