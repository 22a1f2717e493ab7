import { SEQUENCER_LIMITS } from './limits.js';
import type { Timing } from './timing.js';

/**
 * Do others write to this log, too? Whoever has won a race could go on at once, without reading what others did, and win again, for others
 * always read first: they would wait for as long as there is something to write here. In company everybody reads before each round, so that
 * all rounds are equally long; and who seems to be alone looks about now and then.
 */
export class Company {
  readonly #timing: Pick<Timing, 'elapsed'>;
  #lastMet: number | undefined;
  #roundsAlone = 0;

  constructor(timing: Pick<Timing, 'elapsed'>) {
    this.#timing = timing;
  }

  /** Somebody else's commit was seen. */
  met(): void {
    this.#lastMet = this.#timing.elapsed();
  }

  /** After a round of our own: is it others' turn to be looked at? */
  isDue(): boolean {
    this.#roundsAlone += 1;
    if (this.#lastMet !== undefined && this.#timing.elapsed() - this.#lastMet < SEQUENCER_LIMITS.company) return true;
    return this.#roundsAlone % SEQUENCER_LIMITS.alone === 0;
  }
}
