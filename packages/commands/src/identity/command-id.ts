import { createHash, createHmac } from 'node:crypto';
import { canonicalText } from '@cairn/contracts';

/**
 * The id of a command that carries an idempotency key: the same key of the same principal in the same organization is the same command.
 * 43 base64url characters.
 */
export function commandIdOf(org: string, principal: string, idempotencyKey: string): string {
  return digest([org, principal, idempotencyKey]);
}

/** The id of item `index` (from 0) of a batch: a batch is no transaction, each item is a command of its own. */
export function itemCommandIdOf(batch: { readonly org: string; readonly principal: string; readonly idempotencyKey: string }, index: number): string {
  return digest([batch.org, batch.principal, batch.idempotencyKey, index]);
}

/** The id of a command that follows from facts, so that whoever comes to it, and however often, it happens once. */
export function derivedCommandId(org: string, facts: readonly (string | number)[]): string {
  return digest([org, ...facts]);
}

/** What makes a request this request; the body as it was validated, without what a client may leave out. */
export interface RequestFacts {
  readonly method: string;
  /** The route's pattern and the values of its parameters. */
  readonly route: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * Tells a repeat from another request under the same key. Keyed with a secret of the organization, for bodies hold personal text and
 * a bare hash of a short text gives it away to whoever guesses. 64 hex digits.
 */
export function requestHashOf(secret: Uint8Array, { method, route, parameters, body }: RequestFacts): string {
  return createHmac('sha256', secret).update(canonicalText([method, route, parameters, body ?? null])).digest('hex');
}

function digest(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(canonicalText(parts)).digest('base64url');
}
