import type { EventMessage } from '@cairn/contracts';
import type { FollowTiming } from '@cairn/history';
import { BackOff } from '../back-off.js';
import { codeOf, KAFKA_SILENT, relayStopped } from '../errors.js';
import { Silence } from '../silence.js';
import type { Producing } from './producing.js';

/** Bytes of one send, near enough: it ends with the portion that reaches them. */
const BYTES_AT_ONCE = 1_000_000;

/** Milliseconds after which a send that was not answered is told as trouble; the client itself waits longer. */
const SILENCE = 3_000;

/** Messages that are sent together. */
export interface Portion {
  readonly messages: readonly EventMessage[];
  readonly bytes: number;
}

export interface PublisherParts {
  readonly producer: Producing;
  readonly timing: FollowTiming;
  /** Told once when sending begins to fail; it is tried on and on. */
  readonly onTrouble?: (error: unknown) => void;
}

interface Waiting extends Portion {
  resolve(): void;
  reject(error: unknown): void;
}

/** One send at a time, of all that waits, whichever organization's; tried until the brokers have it. What waits keeps its order. */
export class Publisher {
  readonly #parts: PublisherParts;
  readonly #backOff: BackOff;
  readonly #silence: Silence;
  readonly #queue: Waiting[] = [];
  #running: Promise<void> | undefined;
  #closed = false;
  #published = 0;
  #problem: string | undefined;

  constructor(parts: PublisherParts) {
    this.#parts = parts;
    this.#silence = new Silence(parts.timing, SILENCE);
    this.#backOff = new BackOff(parts.timing);
  }

  /** Messages acknowledged since the start. */
  get published(): number {
    return this.#published;
  }

  /** Code of what keeps it from sending now. */
  get problem(): string | undefined {
    return this.#problem ?? (this.#silence.isSilent ? KAFKA_SILENT : undefined);
  }

  /** Is anything on its way? */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** Resolves when the brokers have all of it. @throws CairnError `relay-stopped` */
  publish(portion: Portion): Promise<void> {
    if (this.#closed) return Promise.reject(relayStopped());
    return new Promise((resolve, reject) => {
      this.#queue.push({ ...portion, resolve, reject });
      this.#running ??= this.#sendAll().finally(() => (this.#running = undefined));
    });
  }

  /** Sends nothing more; whoever waits is told. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#backOff.end();
    await this.#parts.producer.close();
    await this.#running;
  }

  /** A turn of the event loop before the first, so that what comes in one turn goes in one send. */
  async #sendAll(): Promise<void> {
    await Promise.resolve();
    for (let batch = this.#taken(); batch.length > 0; batch = this.#taken()) {
      const isSent = await this.#send(batch.flatMap(({ messages }) => messages));
      for (const waiting of batch) if (isSent) waiting.resolve(); else waiting.reject(relayStopped());
    }
  }

  #taken(): readonly Waiting[] {
    let bytes = 0;
    const end = this.#queue.findIndex((waiting) => (bytes += waiting.bytes) >= BYTES_AT_ONCE);
    return this.#queue.splice(0, end === -1 ? this.#queue.length : end + 1);
  }

  async #send(messages: readonly EventMessage[]): Promise<boolean> {
    while (!this.#closed) {
      try {
        await this.#listeningForSilence(() => this.#parts.producer.send(messages));
        this.#succeeded(messages.length);
        return true;
      } catch (error) {
        this.#failed(error);
        await this.#backOff.pause();
      }
    }
    return false;
  }

  async #listeningForSilence(send: () => Promise<void>): Promise<void> {
    this.#silence.heard();
    try {
      await send();
    } finally {
      this.#silence.end();
    }
  }

  #succeeded(count: number): void {
    this.#published += count;
    this.#problem = undefined;
    this.#backOff.reset();
  }

  #failed(error: unknown): void {
    if (this.#problem === undefined && !this.#closed) this.#parts.onTrouble?.(error);
    this.#problem = codeOf(error);
  }
}
