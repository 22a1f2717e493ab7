import { isMethodError } from '../errors.js';

/** What a call was refused with: its code, and the field at fault. Fails when the call is not refused. */
export function refusalOf(call: () => unknown): { readonly code: string; readonly field: string } {
  try {
    call();
  } catch (error) {
    if (isMethodError(error)) return { code: error.code, field: error.details.field };
    throw error;
  }
  throw new Error('the call was not refused');
}
