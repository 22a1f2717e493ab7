import type { NumberedCommit } from './decision.js';
import type { PreparedAppend } from '../chain/prepared.js';
import { historyBusy } from '../port/errors.js';
import { batchLength } from './batch-length.js';
import { SEQUENCER_LIMITS } from './limits.js';

/** How an append ended well. */
export type AppendAnswer = { readonly outcome: 'appended'; readonly commit: NumberedCommit } | { readonly outcome: 'repeated'; readonly position: number };

/** An append that waits for its answer. */
export interface Waiting {
  readonly append: PreparedAppend;
  /** Milliseconds, as `Timing.elapsed` tells them. */
  readonly since: number;
  resolve(answer: AppendAnswer): void;
  reject(error: unknown): void;
}

/** Appends of one organization in order of arrival, bounded. What was taken and not answered goes back to the front. */
export class AppendQueue {
  #waiting: Waiting[] = [];
  #taken = 0;

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(append: PreparedAppend, since: number): Promise<AppendAnswer> {
    if (this.#waiting.length + this.#taken >= SEQUENCER_LIMITS.queue) return Promise.reject(historyBusy(SEQUENCER_LIMITS.queue));
    return new Promise((resolve, reject) => this.#waiting.push({ append, since, resolve, reject }));
  }

  /** The next batch. */
  take(): Waiting[] {
    const batch = this.#waiting.splice(0, batchLength(this.#waiting));
    this.#taken = batch.length;
    return batch;
  }

  /** Puts back what a round left unanswered, in its old order, before all that came since. */
  giveBack(unanswered: readonly Waiting[]): void {
    this.#taken = 0;
    if (unanswered.length > 0) this.#waiting = [...unanswered, ...this.#waiting];
  }

  /** Removes and returns everything that has waited since before a time. */
  removeBefore(time: number): Waiting[] {
    const late = this.#waiting.filter(({ since }) => since < time);
    if (late.length > 0) this.#waiting = this.#waiting.filter(({ since }) => since >= time);
    return late;
  }

  removeAll(): Waiting[] {
    return this.#waiting.splice(0);
  }
}
