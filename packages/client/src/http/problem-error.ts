import { CairnError, isCairnError } from '@cairn/contracts/errors';

/** One field at fault: an RFC 6901 pointer into the body, or a parameter's name. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}

/** What the server says of a refusal (RFC 9457). Branch on `code`; titles may change. */
export interface ProblemDetails {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors?: readonly FieldProblem[];
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
  /** Whatever else stood in the answer. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** An answer that is a refusal. `code` is the server's; `internal` or `http-<status>` where the answer was no problem+json. */
export class ProblemError extends CairnError {
  readonly status: number;
  readonly title: string;
  readonly errors: readonly FieldProblem[];
  /** Seconds; undefined when the same request will be refused again. */
  readonly retryAfter: number | undefined;

  constructor({ status, code, title, errors = [], retryAfter, details = {} }: ProblemDetails) {
    super(title, { code, retriable: retryAfter !== undefined, details });
    this.status = status;
    this.title = title;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/** Is it a refusal of the server (of this code, when one is given)? */
export function isProblemError(error: unknown, code?: string): error is ProblemError {
  return isCairnError(error, code) && 'status' in error && 'title' in error;
}
