import { parentPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { CairnError } from '@cairn/contracts/errors';
import type { Request, WorkerMethods } from './protocol.js';
import { toWire } from './wire-error.js';

/**
 * Answers `hostWorker` from inside a worker thread. Requests start in order of arrival; a synchronous method has answered before the next
 * starts. `onClose` runs after the last answer, for closing what the methods hold.
 * @throws `not-a-worker` on the main thread.
 */
export function serveWorker(methods: WorkerMethods, onClose?: () => void): void {
  if (parentPort === null) throw new CairnError('serveWorker belongs inside a worker thread', { code: 'not-a-worker' });
  const port = parentPort;
  port.on('message', (request: Request) => {
    if (request === 'close') end(port, onClose);
    else answer(port, methods, request);
  });
}

function answer(port: MessagePort, methods: WorkerMethods, [id, name, args]: Exclude<Request, 'close'>): void {
  try {
    const outcome = invoke(methods, name, args);
    if (isPromise(outcome)) outcome.then((value) => succeed(port, id, value), (thrown: unknown) => fail(port, id, thrown));
    else succeed(port, id, outcome);
  } catch (thrown) {
    fail(port, id, thrown);
  }
}

function invoke(methods: WorkerMethods, name: string, args: readonly unknown[]): unknown {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) throw new CairnError(`the worker has no method ${name}`, { code: 'worker-method-unknown', details: { name } });
  return method(...(args as never[]));
}

/** A result that can't be cloned is the method's failure, not the end of the worker. */
function succeed(port: MessagePort, id: number, value: unknown): void {
  try {
    port.postMessage([id, value]);
  } catch (thrown) {
    fail(port, id, thrown);
  }
}

function fail(port: MessagePort, id: number, thrown: unknown): void {
  port.postMessage([id, undefined, toWire(thrown)]);
}

/** The host asks to close only when nothing is pending. */
function end(port: MessagePort, onClose: (() => void) | undefined): void {
  onClose?.();
  port.postMessage('closed');
  port.close();
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
