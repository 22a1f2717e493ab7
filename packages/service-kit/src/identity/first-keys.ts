import { isCairnError } from '@cairn/contracts';
import type { Keys, NewApiKey, State } from '@cairn/state';
import { newApiKeySecret } from '@cairn/state';
import { createHash } from 'node:crypto';
import { LOAD_SCOPE } from '../request/headers.js';
import { OPERATOR } from './caller.js';

/** What the first admin's key may do besides what an admin may: everything that needs a scope. */
export const ADMIN_SCOPES: readonly string[] = [LOAD_SCOPE, 'history:read', 'text', 'scores:export'];

export interface FirstKeysParts {
  readonly state: Pick<State, 'apiKeys'>;
  readonly keys: Pick<Keys, 'secrets'>;
  readonly random: (size: number) => Uint8Array;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** From the configuration; one that is absent is made. */
export interface WantedKeys {
  readonly admin: string | undefined;
  readonly operator: string | undefined;
}

/** Secrets that were made just now: told once and kept nowhere. */
export interface MadeKeys {
  readonly org: string;
  readonly admin?: string;
  readonly operator?: string;
}

/**
 * Sees to it that somebody can sign in: an admin of the first organization, which is founded by their first command, and the operator, who
 * makes further organizations. Organization and person have their ids from the installation's secrets, so every start finds the same.
 * @throws CairnError `api-key-weak` for a key under 32 characters
 */
export async function ensureFirstKeys(parts: FirstKeysParts, wanted: WantedKeys): Promise<MadeKeys> {
  const org = await firstId(parts, 'first-organization');
  const personId = await firstId(parts, 'first-person');
  const admin = await ensureKey(parts, wanted.admin, { org, personId, role: 'admin', scopes: ADMIN_SCOPES });
  const operator = await ensureKey(parts, wanted.operator, { org: OPERATOR, scopes: ['organizations:create'] });
  return { org, ...(admin !== undefined && { admin }), ...(operator !== undefined && { operator }) };
}

interface Owner {
  readonly org: string;
  readonly personId?: string;
  readonly role?: string;
  readonly scopes: readonly string[];
}

/** @returns the secret, when it was made here */
async function ensureKey({ state, random, now }: FirstKeysParts, secret: string | undefined, owner: Owner): Promise<string | undefined> {
  const createdAt = new Date(now).toISOString();
  if (secret !== undefined) {
    await state.apiKeys.create({ ...owner, keyId: `configured-${fingerprint(secret)}`, createdAt }, secret);
    return undefined;
  }
  if ((await state.apiKeys.list(owner.org)).length > 0) return undefined;
  return makeFirst(state.apiKeys, { ...owner, keyId: 'first', createdAt }, newApiKeySecret(random));
}

/** Of processes that start at once on the same storage one makes it. */
async function makeFirst(apiKeys: State['apiKeys'], key: NewApiKey, made: string): Promise<string | undefined> {
  try {
    await apiKeys.create(key, made);
    return made;
  } catch (error) {
    if (isCairnError(error, 'api-key-exists')) return undefined;
    throw error;
  }
}

/** Another secret in the configuration is another key. */
function fingerprint(secret: string): string {
  return createHash('sha256').update(`fingerprint ${secret}`).digest('hex').slice(0, 12);
}

/** A uuid (version 8) out of a secret that is made once. */
async function firstId({ keys }: FirstKeysParts, purpose: string): Promise<string> {
  const hex = Buffer.from(await keys.secrets.getOrCreate({ kind: 'operator' }, purpose)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
