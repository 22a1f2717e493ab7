import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openDatabase } from '@cairn/sqlite';
import { inTemporaryDirectory } from '@cairn/sqlite/testing';
import { openSqliteKeys } from './open-keys.js';
import { openSqliteState } from './open-state.js';

const openBoth = (directory: string) => [openSqliteState({ directory }), openSqliteKeys({ directory }, randomBytes)];

async function makeBoth(directory: string): Promise<void> {
  for (const store of openBoth(directory)) await store.close();
}

function alter(path: string, sql: string): void {
  const db = openDatabase(path);
  db.exec(sql);
  db.close();
}

describe('opening state and keys', () => {
  it('keeps their files, and those beside them, from other users of the machine', () =>
    inTemporaryDirectory(async (directory) => {
      const stores = openBoth(directory);
      const rights = ['state.db', 'state.db-wal', 'keys.db', 'keys.db-wal', 'keys.db-shm'].map((file) => statSync(join(directory, file)).mode & 0o777);
      expect(rights).toEqual(Array(5).fill(0o600));
      for (const store of stores) await store.close();
    }));

  it.each([
    ['state.db', 'DROP INDEX people_unconfirmed', 'index people(created_at) partial: CREATE INDEX people_unconfirmed ON people (created_at) WHERE confirmed = 0'],
    [
      'keys.db',
      'ALTER TABLE secrets RENAME COLUMN secret TO bytes',
      'table secrets(owner TEXT not null key 1, org TEXT not null key 2, purpose TEXT not null key 3, secret BLOB not null) strict, without rowid',
    ],
  ])('refuses a %s that is not as declared', (file, sql, object) =>
    inTemporaryDirectory(async (directory) => {
      await makeBoth(directory);
      alter(join(directory, file), sql);
      expect(() => openBoth(directory)).toThrow(expect.objectContaining({ code: 'schema-refused', details: { object } }));
    }),
  );

  it('refuses keys that could come back', () =>
    inTemporaryDirectory(async (directory) => {
      await makeBoth(directory);
      alter(join(directory, 'keys.db'), 'DROP TRIGGER person_keys_stay_destroyed');
      expect(() => openBoth(directory)).toThrow(expect.objectContaining({ code: 'schema-refused' }));
    }));

  it('lets nobody bring a destroyed key back, or delete its tombstone', () =>
    inTemporaryDirectory(async (directory) => {
      const keys = openSqliteKeys({ directory }, randomBytes);
      await keys.personKeys.destroy([{ kind: 'person', org: 'acme', personId: 'p1' }], '2026-09-01T08:00:00.000Z');
      await keys.close();
      const constraint = expect.objectContaining({ details: { sqlite: 'SQLITE_CONSTRAINT_TRIGGER' } });
      for (const sql of ["UPDATE person_keys SET key = x'00', destroyed_at = NULL", 'UPDATE person_keys SET destroyed_at = NULL', 'DELETE FROM person_keys']) {
        expect(() => alter(join(directory, 'keys.db'), sql)).toThrow(constraint);
      }
    }));
});
