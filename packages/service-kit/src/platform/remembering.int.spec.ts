import { openSqliteKeys, openSqliteState, type ApiKeys, type NewApiKey } from '@cairn/state';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomBytesOf } from './ids.js';
import { rememberingKeys, rememberingSecrets } from './remembering.js';

const SECRET = 'a-secret-of-at-least-thirty-two-characters';
const KEY: NewApiKey = { keyId: 'k', org: 'org-a', scopes: [], createdAt: '2026-08-10T00:00:00.000Z', expires: '2026-08-10T00:00:05.500Z' };
const at = (seconds: string): string => `2026-08-10T00:00:${seconds}Z`;

describe('API keys that were seen just now', () => {
  let store: ApiKeys;
  let keys: ApiKeys;
  beforeEach(async () => {
    store = openSqliteState('memory').apiKeys;
    keys = rememberingKeys(store);
    await keys.create(KEY, SECRET);
    expect(await keys.authenticate(SECRET, at('01.000'))).toMatchObject({ keyId: 'k' });
  });

  it('end at once when they are revoked here, and within a second when elsewhere', async () => {
    await store.revoke('org-a', 'k', at('01.000'));
    expect(await keys.authenticate(SECRET, at('01.900'))).toMatchObject({ keyId: 'k' });
    expect(await keys.authenticate(SECRET, at('02.000'))).toBeUndefined();
  });

  it('are not believed past a revocation of our own', async () => {
    await keys.revoke('org-a', 'k', at('01.100'));
    expect(await keys.authenticate(SECRET, at('01.200'))).toBeUndefined();
  });

  it('are asked for once by many who come at once', async () => {
    const authenticate = jest.spyOn(store, 'authenticate');
    const found = await Promise.all(Array.from({ length: 50 }, () => keys.authenticate(SECRET, at('02.500'))));
    expect(found.map((key) => key?.keyId)).toEqual(found.map(() => 'k'));
    expect(authenticate).toHaveBeenCalledTimes(1);
  });

  it('are not remembered from before a revocation of our own, though the answer comes after it', async () => {
    const stale = await store.authenticate(SECRET, at('02.500'));
    const revoked = keys.revoke('org-a', 'k', at('02.600'));
    jest.spyOn(store, 'authenticate').mockImplementationOnce(() => revoked.then(() => stale));
    expect(await keys.authenticate(SECRET, at('02.500'))).toEqual(stale);
    await revoked;
    expect(await keys.authenticate(SECRET, at('02.700'))).toBeUndefined();
  });

  it('are asked for again after a question that failed', async () => {
    jest.spyOn(store, 'authenticate').mockRejectedValueOnce(new Error('gone'));
    await expect(keys.authenticate(SECRET, at('02.500'))).rejects.toThrow('gone');
    expect(await keys.authenticate(SECRET, at('02.500'))).toMatchObject({ keyId: 'k' });
  });

  it('count as soon as they are made, also where somebody asked before', async () => {
    const secret = `${SECRET}-of-another`;
    expect(await keys.authenticate(secret, at('01.000'))).toBeUndefined();
    await keys.create({ ...KEY, keyId: 'other' }, secret);
    expect(await keys.authenticate(secret, at('01.000'))).toMatchObject({ keyId: 'other' });
  });

  it('expire to the instant', async () => {
    expect(await keys.authenticate(SECRET, at('05.000'))).toMatchObject({ keyId: 'k' });
    expect(await keys.authenticate(SECRET, at('05.499'))).toMatchObject({ keyId: 'k' });
    expect(await keys.authenticate(SECRET, at('05.500'))).toBeUndefined();
  });

  it('are nobody’s for another secret', async () => {
    expect(await keys.authenticate(`${SECRET}!`, at('01.000'))).toBeUndefined();
  });
});

describe('secrets', () => {
  it('are those of the store, each its own', async () => {
    const { secrets } = openSqliteKeys('memory', randomBytesOf);
    const remembered = rememberingSecrets(secrets);
    const owner = { kind: 'organization', org: 'org-a' } as const;
    expect(await remembered.getOrCreate(owner, 'one')).toEqual(await secrets.getOrCreate(owner, 'one'));
    expect(await remembered.getOrCreate(owner, 'one')).not.toEqual(await remembered.getOrCreate(owner, 'two'));
    expect(await remembered.getOrCreate({ kind: 'operator' }, 'one')).not.toEqual(await remembered.getOrCreate(owner, 'one'));
  });
});
