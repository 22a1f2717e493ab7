import { CairnError } from '@cairn/contracts';
import { isMethodError } from '@cairn/method';

/** What a refusal says besides its code: safe to show, and with the field at fault. */
export type RefusalDetails = Readonly<Record<string, unknown>> & { readonly field: string };

/** @throws CairnError always */
export function refuse(code: string, message: string, details: RefusalDetails): never {
  throw new CairnError(message, { code, details });
}

/** Computes with the method; what it refuses is refused under the same code. @throws CairnError */
export function byMethod<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!isMethodError(error)) throw error;
    throw new CairnError(error.message, { code: error.code, details: error.details, cause: error });
  }
}
