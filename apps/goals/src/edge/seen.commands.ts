import type { WriteContext } from '@cairn/service-kit';

/** The precondition of a request, as a plan takes it. */
export function seenBy({ ifMatch }: WriteContext): { readonly ifMatch?: number } {
  return ifMatch === undefined ? {} : { ifMatch };
}
