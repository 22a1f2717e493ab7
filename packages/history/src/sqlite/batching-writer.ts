import { isCairnError } from '@cairn/contracts/errors';
import type { PreparedAppend } from '../chain/prepared.js';
import { batchLength } from '../append/batch-length.js';
import { SEQUENCER_LIMITS } from '../append/limits.js';
import { historyBusy, outcomeUnknown } from '../port/errors.js';
import { failureFrom, type Placed } from './placed.js';

/** Writes one batch durably and answers for each append of it, in order. */
export type WriteBatch = (batch: readonly PreparedAppend[], now: string) => Promise<readonly Placed[]>;

/** How a prepared append ended well. */
export type WriteAnswer = Extract<Placed, { outcome: 'accepted' | 'repeated' }>;

interface Waiting {
  readonly append: PreparedAppend;
  readonly since: number;
  resolve(answer: WriteAnswer): void;
  reject(error: unknown): void;
}

/** Batches on their way to the writer: one that it works on and one that lies ready, so that neither side waits for the other. */
const IN_FLIGHT = 2;

/** Up to so many are never split over two batches: waiting for the disk once is then cheaper than working side by side. */
const UNSPLIT = 16;

/**
 * Group commit: appends that come while a batch is being written share the next one, and so its wait for the disk.
 * Bounded in number for each organization; an append without an answer in 5 s is answered as unknown.
 */
export class BatchingWriter {
  readonly #write: WriteBatch;
  readonly #clock: () => number;
  readonly #patience: number;
  readonly #pending = new Set<Waiting>();
  readonly #counts = new Map<string, number>();
  #queue: Waiting[] = [];
  #inFlight = 0;
  #scheduled = false;
  #watch: NodeJS.Timeout | undefined;
  #idle: (() => void)[] = [];

  /** @param patience milliseconds after which an append is answered as unknown */
  constructor(write: WriteBatch, clock: () => number, patience: number = SEQUENCER_LIMITS.deadline) {
    this.#write = write;
    this.#clock = clock;
    this.#patience = patience;
  }

  append(append: PreparedAppend): Promise<WriteAnswer> {
    const count = this.#counts.get(append.org) ?? 0;
    if (count >= SEQUENCER_LIMITS.queue) return Promise.reject(historyBusy(SEQUENCER_LIMITS.queue));
    this.#counts.set(append.org, count + 1);
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { append, since: performance.now(), resolve, reject };
      this.#pending.add(waiting);
      this.#queue.push(waiting);
      this.#schedule();
      this.#watch ??= setInterval(() => this.#giveUpOnLate(), this.#patience / 20).unref();
    });
  }

  /** Resolves when every append has its answer. */
  async settled(): Promise<void> {
    if (this.#pending.size > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** Sends at the end of this turn of the event loop, so that appends of the same turn travel together. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#send();
    });
  }

  #send(): void {
    while (this.#inFlight < IN_FLIGHT && this.#queue.length > 0) {
      const batch = this.#queue.splice(0, batchLength(this.#queue, this.#share()));
      this.#inFlight += 1;
      void this.#deliver(batch).finally(() => {
        this.#inFlight -= 1;
        this.#send();
      });
    }
  }

  /** Its part of all that wait for answers: batches of the same length keep both sides busy, a long and a short one would not. */
  #share(): number {
    return Math.max(UNSPLIT, Math.ceil(this.#pending.size / IN_FLIGHT));
  }

  async #deliver(batch: readonly Waiting[]): Promise<void> {
    try {
      const placed = await this.#write(
        batch.map(({ append }) => append),
        new Date(this.#clock()).toISOString(),
      );
      const twins = batch.filter((waiting, index) => !this.#answer(waiting, placed[index]));
      this.#queue = [...twins, ...this.#queue];
    } catch (error) {
      const answer = isCairnError(error, 'history-damaged') ? error : outcomeUnknown(error);
      for (const waiting of batch) this.#end(waiting, () => waiting.reject(answer));
    }
  }

  /** False for a twin: it is decided again when the commit of its first is written. */
  #answer(waiting: Waiting, placed: Placed | undefined): boolean {
    if (placed === undefined || placed.outcome === 'twin') return false;
    this.#end(waiting, () => (placed.outcome === 'failed' ? waiting.reject(failureFrom(placed)) : waiting.resolve(placed)));
    return true;
  }

  #giveUpOnLate(): void {
    const late = performance.now() - this.#patience;
    for (const waiting of this.#pending) {
      if (waiting.since > late) break;
      this.#queue = this.#queue.filter((queued) => queued !== waiting);
      this.#end(waiting, () => waiting.reject(outcomeUnknown()));
    }
  }

  #end(waiting: Waiting, answer: () => void): void {
    if (!this.#pending.delete(waiting)) return;
    const { org } = waiting.append;
    const left = (this.#counts.get(org) ?? 1) - 1;
    if (left === 0) this.#counts.delete(org);
    else this.#counts.set(org, left);
    answer();
    if (this.#pending.size === 0) this.#rest();
  }

  #rest(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}
