/** Every reason for which the method refuses an input. Stable for ever: callers branch on them and translate them. */
export type MethodErrorCode =
  | 'not-a-decimal'
  | 'too-many-digits'
  | 'not-a-date'
  | 'not-an-instant'
  | 'unknown-time-zone'
  | 'calendar-without-working-days'
  | 'start-equals-target'
  | 'bounds-crossed'
  | 'tolerance-zero'
  | 'tolerance-negative'
  | 'weight-negative'
  | 'steps-without-weight'
  | 'value-of-wrong-type'
  | 'effective-at-too-early'
  | 'effective-at-too-late'
  | 'period-reversed'
  | 'curve-point-repeated'
  | 'confidence-out-of-range'
  | 'score-out-of-range'
  | 'reason-missing'
  | 'thresholds-out-of-order'
  | 'cadence-invalid'
  | 'cadence-not-slower'
  | 'unknown-slot';

/** Safe to show: field names, limits, and the figures that were refused; never text of people. */
export type MethodErrorDetails = Readonly<Record<string, unknown>> & { readonly field: string };

/** What the method throws, and all it throws. A refusal lies in the input, so trying again never helps. */
export class MethodError extends Error {
  override readonly name = 'MethodError';
  readonly retriable = false;
  readonly code: MethodErrorCode;
  readonly details: MethodErrorDetails;

  constructor(code: MethodErrorCode, message: string, details: MethodErrorDetails) {
    super(message);
    this.code = code;
    this.details = details;
  }

  toJSON(): object {
    return { name: this.name, code: this.code, message: this.message, retriable: this.retriable, details: this.details };
  }
}

/** Is it a MethodError (of this code, when one is given)? By shape and not by class, because two copies of the package may be loaded. */
export function isMethodError(error: unknown, code?: MethodErrorCode): error is MethodError {
  return error instanceof Error && error.name === 'MethodError' && 'code' in error && (code === undefined || error.code === code);
}
