/** What a caller may know of a failure. Codes are stable: clients and tests branch on them, never on the message. */
export interface CairnErrorOptions {
  /** Kebab-case, stable for ever. */
  readonly code: string;
  /** The same call may succeed later without being changed. Default: false. */
  readonly retriable?: boolean;
  /** Safe to show: ids, field names, limits. Never text of people, never secrets. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** The one error class that crosses package borders; recognised by `isCairnError`, never by `instanceof` (two copies of a package may be loaded). */
export class CairnError extends Error {
  override readonly name = 'CairnError';
  readonly code: string;
  readonly retriable: boolean;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(message: string, options: CairnErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
    this.retriable = options.retriable ?? false;
    this.details = options.details ?? {};
  }

  toJSON(): object {
    return { name: this.name, code: this.code, message: this.message, retriable: this.retriable, details: this.details };
  }
}

/** Is it a CairnError (of this code, when one is given)? */
export function isCairnError(error: unknown, code?: string): error is CairnError {
  return error instanceof Error && error.name === 'CairnError' && 'code' in error && (code === undefined || error.code === code);
}
