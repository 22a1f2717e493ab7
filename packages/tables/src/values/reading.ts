import type { RefusalCode } from '../refusals/refusal.js';

/** Why a cell cannot be read. */
export interface Fault {
  readonly code: RefusalCode;
  readonly reason: string;
}

/** What a cell says, or why that cannot be told. A fault of a cell is an outcome, not an exception: a file has many. */
export type Reading<T> = { readonly value: T } | { readonly fault: Fault };

export function read<T>(value: T): Reading<T> {
  return { value };
}

export function fault(code: RefusalCode, reason: string): { readonly fault: Fault } {
  return { fault: { code, reason } };
}

/** Goes on with what was read, or hands the fault on. */
export function then<T, U>(reading: Reading<T>, next: (value: T) => Reading<U>): Reading<U> {
  return 'fault' in reading ? reading : next(reading.value);
}
