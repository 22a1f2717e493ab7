import { CairnError, isCairnError } from '@cairn/contracts/errors';
import type { WireError } from './protocol.js';

/** An error as it crosses a thread's border. */
export function toWire(thrown: unknown): WireError {
  if (isCairnError(thrown)) {
    const { name, code, message, details, retriable } = thrown;
    return { name, code, message, details, retriable, ...stackOf(thrown) };
  }
  if (thrown instanceof Error) return { name: thrown.name, message: thrown.message, ...stackOf(thrown) };
  return { name: 'Error', message: String(thrown) };
}

/** A CairnError again, with the other thread's stack as its cause; what was none there becomes `worker-method-failed`. */
export function fromWire(wire: WireError): CairnError {
  const there = new Error(`${wire.name} in worker: ${wire.message}`);
  if (wire.stack !== undefined) there.stack = wire.stack;
  return new CairnError(wire.message, {
    code: wire.code ?? 'worker-method-failed',
    retriable: wire.retriable ?? false,
    details: wire.details ?? {},
    cause: there,
  });
}

function stackOf(error: Error): { stack?: string } {
  return error.stack === undefined ? {} : { stack: error.stack };
}
