import { Worker } from 'node:worker_threads';
import type { WorkerOptions } from 'node:worker_threads';
import { CairnError } from '@cairn/contracts/errors';
import type { Response, WorkerMethods } from './protocol.js';
import { fromWire } from './wire-error.js';

/** The near side of a worker thread that runs `serveWorker`. */
export interface WorkerHost<Methods extends WorkerMethods> {
  /**
   * Calls a method over there. Errors arrive with code, details and retriable as thrown; what was no CairnError is `worker-method-failed`.
   * @throws `worker-died` (at once, from then on) when the thread has ended; whether the call was carried out is then not known.
   */
  call<Name extends keyof Methods & string>(name: Name, args: Parameters<Methods[Name]>): Promise<Awaited<ReturnType<Methods[Name]>>>;
  /**
   * Waits for what is pending, then ends the thread; later calls are refused with `worker-closed`. Idempotent.
   * @throws `worker-died` when the thread fails while it closes; one that had died before closes quietly.
   */
  close(): Promise<void>;
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Starts the module at `url` in a worker thread. */
export function hostWorker<Methods extends WorkerMethods>(url: URL, options: WorkerOptions = {}): WorkerHost<Methods> {
  return new Host<Methods>(new Worker(url, options));
}

class Host<Methods extends WorkerMethods> implements WorkerHost<Methods> {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  readonly #exited: Promise<void>;
  #lastId = 0;
  #refusal: CairnError | undefined;
  #onIdle: (() => void) | undefined;
  #closing: Promise<void> | undefined;
  #acknowledged = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.#exited = new Promise((resolve) => worker.once('exit', () => resolve()));
    worker.on('message', (response: Response) => this.#receive(response));
    worker.on('error', (cause) => this.#die(cause));
    worker.on('messageerror', (cause) => this.#die(cause));
    worker.on('exit', (exitCode) => this.#die(new Error(`it ended with code ${String(exitCode)}`)));
  }

  call<Name extends keyof Methods & string>(name: Name, args: Parameters<Methods[Name]>): Promise<Awaited<ReturnType<Methods[Name]>>> {
    if (this.#refusal !== undefined) return Promise.reject(this.#refusal);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#worker.postMessage([id, name, args]);
      this.#pending.set(id, { resolve, reject });
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<void> {
    if (this.#refusal !== undefined) return this.#exited;
    const closed = new CairnError('the worker is closed', { code: 'worker-closed' });
    this.#refusal = closed;
    if (this.#pending.size > 0) await new Promise<void>((resolve) => (this.#onIdle = resolve));
    this.#worker.postMessage('close');
    await this.#exited;
    if (this.#refusal !== closed) throw this.#refusal;
  }

  #receive(response: Response): void {
    if (response === 'closed') {
      this.#acknowledged = true;
      void this.#worker.terminate();
      return;
    }
    const [id, value, failure] = response;
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (failure === undefined) pending?.resolve(value);
    else pending?.reject(fromWire(failure));
    this.#noteIdle();
  }

  /** The first reason is the one that is told: an error is followed by an exit. */
  #die(cause: Error): void {
    if (this.#acknowledged || this.#refusal?.code === 'worker-died') return;
    const refusal = new CairnError(`the worker thread died: ${cause.message}`, { code: 'worker-died', cause });
    this.#refusal = refusal;
    for (const pending of this.#pending.values()) pending.reject(refusal);
    this.#pending.clear();
    this.#noteIdle();
    void this.#worker.terminate();
  }

  #noteIdle(): void {
    if (this.#pending.size === 0) this.#onIdle?.();
  }
}
