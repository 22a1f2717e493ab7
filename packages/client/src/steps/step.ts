import type { JsonObject } from '@cairn/contracts';

/**
 * One act of a history load, ready to be sent: a request with the time it tells of and the person whose act it was. Steps are sent one after
 * the other in order of `at`; sending one again under its key changes nothing.
 */
export interface Step {
  /** The instant that the commit tells of, UTC with milliseconds: header `Cairn-At`. */
  readonly at: string;
  /** The person whose act it is: header `Cairn-Actor`. */
  readonly actorId: string;
  /** The door that it came through: header `Cairn-Via`. */
  readonly via: 'import' | 'simulation';
  /** Header `Idempotency-Key`: unique in its load, and the same each time the load is made. */
  readonly key: string;
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/api/v1`, beginning with a slash, with the ids filled in and URL-encoded. */
  readonly path: string;
  readonly body?: JsonObject;
  /** What it is, in a few English words, for a line of progress. */
  readonly what?: string;
}
