import { CairnError } from '@cairn/contracts';
import type { ApiKeys } from '@cairn/state';
import { callerOf, type Caller } from './caller.js';

const FORM = /^Bearer ([\x21-\x7e]{1,200})$/i;

/**
 * The caller of a request by its `Authorization` header.
 * @param now milliseconds
 * @throws CairnError `unauthenticated`: without saying whether the key is unknown, revoked or expired
 */
export async function callerBy(header: string | undefined, apiKeys: Pick<ApiKeys, 'authenticate'>, now: number): Promise<Caller> {
  const [, secret] = FORM.exec(header ?? '') ?? [];
  const key = secret === undefined ? undefined : await apiKeys.authenticate(secret, new Date(now).toISOString());
  if (key === undefined) throw new CairnError('The request needs a valid API key: Authorization: Bearer <key>.', { code: 'unauthenticated' });
  return callerOf(key);
}
