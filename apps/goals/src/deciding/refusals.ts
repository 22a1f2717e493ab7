import { CairnError } from '@cairn/contracts';
import { isMethodError } from '@cairn/method';

/** Refuses a command. The code is stable; details name the field at fault and never hold text of people. @throws CairnError */
export function refuse(code: string, message: string, details: Readonly<Record<string, unknown>> = {}): never {
  throw new CairnError(message, { code, details });
}

/** A reason, if it says anything. */
export function givenReason(reason: string | undefined): { readonly reason?: string } {
  return reason === undefined || reason.trim() === '' ? {} : { reason };
}

/** @throws CairnError `reason-required` when it is absent or blank */
export function requireReason(reason: string | undefined): string {
  return givenReason(reason).reason ?? refuse('reason-required', 'This needs a reason.', { field: 'reason' });
}

/** Is it this person's own act? @throws CairnError `act-of-another` for anybody else, whatever their role */
export function requireActOf(personId: string, actorId: string, act: string): void {
  if (personId !== actorId) refuse('act-of-another', 'Only the person whose act this is can do it.', { field: 'actorId', act });
}

/** Lets the method judge, and passes its refusal on under the same code (a missing reason under the one used everywhere here). */
export function byMethod<Result>(judge: () => Result): Result {
  try {
    return judge();
  } catch (error) {
    if (!isMethodError(error)) throw error;
    const code = error.code === 'reason-missing' ? 'reason-required' : error.code;
    throw new CairnError(error.message, { code, details: error.details, cause: error });
  }
}
