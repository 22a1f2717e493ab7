import { isCairnError } from '@cairn/contracts';
import { statusOf } from './status.js';

/** One field at fault: an RFC 6901 pointer into the body, or a parameter's name. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}

/** RFC 9457 problem details. Clients branch on `code`; texts may change. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly FieldProblem[];
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
  readonly [member: string]: unknown;
}

export interface ProblemContext {
  /** The request's correlation id: what a user can quote. */
  readonly instance: string;
  /** Statuses of codes that only this service knows. */
  readonly statuses?: Readonly<Record<string, number>>;
}

const RETRY_SECONDS = 1;

/** What may be told of an error. Of one that isn't ours nothing is but the correlation id. */
export function problemOf(error: unknown, { instance, statuses }: ProblemContext): Problem {
  if (!isCairnError(error)) return internal(instance);
  const status = statusOf(error.code, statuses);
  if (status === 500) return internal(instance);
  const { errors, retryAfter, ...details } = error.details;
  return {
    ...details,
    type: `urn:cairn:problem:${error.code}`,
    title: error.message,
    status,
    code: error.code,
    instance,
    ...(isFieldProblems(errors) && { errors }),
    ...(error.retriable && { retryAfter: typeof retryAfter === 'number' ? retryAfter : RETRY_SECONDS }),
  };
}

function internal(instance: string): Problem {
  return { type: 'urn:cairn:problem:internal', title: 'Something went wrong on our side.', status: 500, code: 'internal', instance };
}

function isFieldProblems(value: unknown): value is readonly FieldProblem[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null && 'field' in each && 'problem' in each);
}
