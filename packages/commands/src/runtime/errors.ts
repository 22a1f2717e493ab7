import { CairnError } from '@cairn/contracts';

/** The caller has seen another version than the one that stands. */
export function preconditionFailed(stream: string, expected: number, actual: number): CairnError {
  return new CairnError('The resource has changed since it was read.', { code: 'precondition-failed', details: { stream, expected, actual } });
}

/** Others were faster as often as the command may be decided anew. Nothing was written. */
export function contended(stream: string, attempts: number, cause: unknown): CairnError {
  return new CairnError('Too many changes at once; try again.', { code: 'command-contended', retriable: true, details: { stream, attempts }, cause });
}
