import { describe, expect, it } from '@jest/globals';
import type { Person } from '../directory/directory.js';
import type { NewApiKey } from '../api-keys/api-keys.js';
import type { State } from '../stores.js';
import { instances, onServer } from './on-server.fixture.js';
import { openMongoState } from './open-state.js';

const AT = '2026-09-01T08:00:00.000Z';
const LATER = '2026-09-02T08:00:00.000Z';
const ROUNDS = Array.from({ length: 25 }, (_, i) => i);
const person = (personId: string, email: string): Person => ({ org: 'acme', personId, name: personId, email, createdAt: AT });
const hashOf = (position: number): string => String(position).padStart(64, '0');
const secretOf = (name: string): string => name.padEnd(40, '*');

/** How each call ended: with its value, or refused with a code. */
const endings = async (calls: readonly Promise<unknown>[]): Promise<readonly unknown[]> =>
  (await Promise.allSettled(calls)).map((ended) => (ended.status === 'fulfilled' ? ended.value : (ended.reason as { readonly code?: unknown }).code));

const between = (count: number, test: (states: readonly State[]) => Promise<void>) => onServer(async (connect) => test(await instances(count, connect, openMongoState)));

describe('several instances of the MongoDB state', () => {
  it('make one entry of a person put by all at once', () =>
    between(3, async (states) => {
      for (const i of ROUNDS) expect(await endings(states.map(({ directory }) => directory.put(person(`p${i}`, `p${i}@example.com`))))).toEqual([undefined, undefined, undefined]);
      for (const { directory } of states) expect(await directory.page('acme', { limit: 500 })).toHaveLength(ROUNDS.length);
    }));

  it('give an address to one of several people', () =>
    between(3, async (states) => {
      for (const i of ROUNDS) {
        const ends = await endings(states.map(({ directory }, n) => directory.put(person(`p${i}-${n}`, `Round${i}@example.com`))));
        expect([...ends].sort()).toEqual(['email-taken', 'email-taken', undefined]);
        const holders = await Promise.all(states.map(({ directory }) => directory.findByEmail('acme', `round${i}@EXAMPLE.com`)));
        expect(holders.map((holder) => holder?.personId)).toEqual(Array(3).fill(`p${i}-${ends.indexOf(undefined)}`));
      }
    }));

  it('discard a person or keep who is confirmed meanwhile, never half', () =>
    between(2, async ([one, other]) => {
      for (const i of ROUNDS) {
        await one?.directory.put(person(`p${i}`, `p${i}@example.com`));
        const [discarded] = await Promise.all([one?.directory.discard('acme', `p${i}`), other?.directory.confirm('acme', `p${i}`)]);
        expect((await other?.directory.get('acme', [`p${i}`]))?.has(`p${i}`)).toBe(!discarded);
      }
      expect(await one?.directory.unconfirmed(LATER, 500)).toEqual([]);
    }));

  it('let one move a cursor in every round, and lose no move', () =>
    between(3, async (states) => {
      const key = { follower: 'eraser', org: 'acme' };
      let at: { readonly position: number; readonly hash: string } | undefined;
      for (const round of ROUNDS) {
        const nexts = states.map((_, n) => ({ position: 10 * round + n + 1, hash: hashOf(10 * round + n + 1) }));
        const won = await Promise.all(states.map(({ cursors }, n) => cursors.swap(key, at, nexts[n] ?? { position: 0, hash: '' })));
        const winners = nexts.filter((_, n) => won[n]);
        expect(winners).toHaveLength(1);
        for (const { cursors } of states) expect(await cursors.get(key)).toEqual(winners[0]);
        at = winners[0];
      }
    }));

  it('make one API key of a secret that all bring at once, as at a first start', () =>
    between(5, async (states) => {
      const key: NewApiKey = { keyId: 'first', org: 'acme', personId: 'p1', scopes: ['history:read'], createdAt: AT };
      expect(await endings(states.map(({ apiKeys }) => apiKeys.create(key, secretOf('one'))))).toEqual(Array(5).fill(undefined));
      for (const { apiKeys } of states) expect([await apiKeys.list('acme'), await apiKeys.authenticate(secretOf('one'), AT)]).toEqual([[key], key]);
    }));

  it('keep one of several secrets under an id, and refuse it everywhere once it is revoked', () =>
    between(3, async (states) => {
      const key: NewApiKey = { keyId: 'k', org: 'acme', scopes: [], createdAt: AT };
      const ends = await endings(states.map(({ apiKeys }, n) => apiKeys.create(key, secretOf(`secret ${n}`))));
      expect([...ends].sort()).toEqual(['api-key-exists', 'api-key-exists', undefined]);
      const secret = secretOf(`secret ${ends.indexOf(undefined)}`);
      expect(await Promise.all(states.map(({ apiKeys }) => apiKeys.authenticate(secret, AT)))).toEqual(Array(3).fill(key));
      await Promise.all([states[0]?.apiKeys.revoke('acme', 'k', LATER), states[1]?.apiKeys.revoke('acme', 'k', AT)]);
      for (const { apiKeys } of states) expect([await apiKeys.authenticate(secret, AT), await apiKeys.list('acme')]).toEqual([undefined, [{ ...key, revokedAt: AT }]]);
    }));
});
