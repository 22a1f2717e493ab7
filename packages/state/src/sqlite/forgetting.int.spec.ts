import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inTemporaryDirectory } from '@cairn/sqlite/testing';
import { CachedPersonKeys } from '../person-keys/cached-person-keys.js';
import type { KeyOwner } from '../person-keys/person-keys.js';
import { Sealer } from '../sealing/sealer.js';
import type { SealedText } from '../sealing/sealed-text.js';
import type { Keys, State } from '../stores.js';
import { openSqliteKeys } from './open-keys.js';
import { openSqliteState } from './open-state.js';

const AT = '2026-09-01T08:00:00.000Z';
const PEOPLE = 1000;
const PLACE = { org: 'acme', eventId: 'e1' };

interface Member {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly owner: KeyOwner;
  readonly key: Uint8Array;
  readonly sealed: SealedText;
}

interface Stores {
  readonly state: State;
  readonly keys: Keys;
  readonly sealer: Sealer;
}

function open(directory: string): Stores {
  const [state, keys] = [openSqliteState({ directory }), openSqliteKeys({ directory }, randomBytes)];
  return { state, keys, sealer: new Sealer(new CachedPersonKeys(keys.personKeys, () => 0), randomBytes) };
}

/** Names in an order and of lengths that split pages everywhere: `secure_delete` misses the copies that splits leave behind. */
async function addMember({ state, keys, sealer }: Stores, i: number): Promise<Member> {
  const word = ((i * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0');
  const [personId, name, email] = [`p-${word}`, `Name ${word} ${'x'.repeat((i * 7) % 200)}`, `Mail.${word}@example.com`];
  const owner: KeyOwner = { kind: 'person', org: 'acme', personId };
  await state.directory.put({ org: 'acme', personId, name, email, createdAt: AT });
  const { key } = await keys.personKeys.getOrCreate(owner);
  return { personId, name, email, owner, key, sealed: await sealer.seal(`text of ${personId}`, { ...PLACE, path: '/text', author: owner }) };
}

/** What must be nowhere: the start of the name, the address as written and as compared, the key as bytes and in the spellings that code would give it. */
function traces({ name, email, key }: Member): readonly string[] {
  const bytes = Buffer.from(key);
  const spellings = [bytes.toString('latin1'), bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')];
  return [name.slice(0, 13), email, email.toLowerCase(), ...spellings];
}

/** Every byte of every file, one character each. */
const allBytes = (directory: string): string => readdirSync(directory).map((file) => readFileSync(join(directory, file), 'latin1')).join('\n');
const tracesLeft = (directory: string, members: readonly Member[]): string[] => {
  const bytes = allBytes(directory);
  return members.flatMap((member) => traces(member).flatMap((trace, i) => (bytes.includes(trace) ? [`${member.personId} ${String(i)}`] : [])));
};

async function expectForgotten({ state, keys, sealer }: Stores, { personId, owner, sealed }: Member): Promise<void> {
  expect((await state.directory.get('acme', [personId])).size).toBe(0);
  expect(await sealer.open(sealed, PLACE)).toEqual({ forgotten: true });
  await expect(keys.personKeys.getOrCreate(owner)).rejects.toEqual(expect.objectContaining({ code: 'person-forgotten' }));
}

describe('forgetting people', () => {
  it('leaves no byte of their names, addresses and keys in any file, and nobody else is forgotten', () =>
    inTemporaryDirectory(async (directory) => {
      const stores = open(directory);
      const members: Member[] = [];
      for (let i = 0; i < PEOPLE; i++) members.push(await addMember(stores, i));
      const [gone, kept] = [members.filter((_, i) => i % 3 === 0), members.filter((_, i) => i % 3 !== 0)];
      expect(tracesLeft(directory, gone).length).toBeGreaterThanOrEqual(gone.length * 4);

      await stores.keys.personKeys.destroy(gone.map(({ owner }) => owner), AT);
      await stores.state.directory.forget('acme', gone.map(({ personId }) => personId));

      expect(readdirSync(directory).sort()).toEqual(['keys.db', 'keys.db-shm', 'keys.db-wal', 'state.db', 'state.db-shm', 'state.db-wal']);
      expect(tracesLeft(directory, gone)).toEqual([]);
      for (const member of gone) await expectForgotten(stores, member);
      const opened = await stores.sealer.openAll('acme', kept.map(({ sealed }) => ({ eventId: 'e1', sealed })));
      expect(opened).toEqual(kept.map(({ personId }) => ({ forgotten: false, text: `text of ${personId}` })));

      await Promise.all([stores.state.close(), stores.keys.close()]);
      const again = open(directory);
      for (const member of gone) await expectForgotten(again, member);
      expect((await again.keys.personKeys.tombstones('acme')).length).toBe(gone.length);
      expect((await again.state.directory.get('acme', kept.map(({ personId }) => personId))).size).toBe(kept.length);
      expect(tracesLeft(directory, gone)).toEqual([]);
      await Promise.all([again.state.close(), again.keys.close()]);
    }));

  it('leaves nothing of an entry that was discarded, or of a name that was replaced and then forgotten', () =>
    inTemporaryDirectory(async (directory) => {
      const { state, keys } = open(directory);
      const person = { org: 'acme', createdAt: AT };
      await state.directory.put({ ...person, personId: 'p1', name: 'Wilhelmina', email: 'first@example.com' });
      await state.directory.put({ ...person, personId: 'p1', name: 'Theodora', email: 'second@example.com' });
      await state.directory.put({ ...person, personId: 'p2', name: 'Maximilian', email: 'third@example.com' });
      const found = () => ['Wilhelmina', 'first@', 'Theodora', 'second@', 'Maximilian', 'third@'].filter((word) => allBytes(directory).includes(word));
      expect(found()).toHaveLength(6);
      await state.directory.discard('acme', 'p2');
      await state.directory.forget('acme', ['p1']);
      expect(found()).toEqual([]);
      await Promise.all([state.close(), keys.close()]);
    }));
});
