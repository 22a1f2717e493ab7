import type { ApiKey } from '@cairn/state';

/** The organization's name that stands on the operator's key: no organization has it, for theirs are uuids. */
export const OPERATOR = 'operator';

/** Who sends a request, as its key says. */
export interface Caller {
  /** The only organization that the request sees. */
  readonly org: string;
  readonly keyId: string;
  /** The person whose sign-in the key is. */
  readonly personId?: string;
  /** Of an integration's key. */
  readonly role?: string;
  readonly scopes: readonly string[];
  /** The person, else the key: with an idempotency key it makes a command's id. */
  readonly principal: string;
}

export function callerOf({ org, keyId, personId, role, scopes }: ApiKey): Caller {
  return { org, keyId, ...(personId !== undefined && { personId }), ...(role !== undefined && { role }), scopes, principal: personId ?? keyId };
}

export function isOperator({ org }: Caller): boolean {
  return org === OPERATOR;
}
