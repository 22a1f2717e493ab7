import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openDatabase } from '@cairn/sqlite';
import { inTemporaryDirectory } from '@cairn/sqlite/testing';
import { openSqliteState } from './open-state.js';

const checkpoint = { size: 2, hash: 'a'.repeat(64), signedAt: '2026-09-01T08:00:00.000Z', note: 'note' };

describe('signed checkpoints in SQLite', () => {
  it('let nobody change or delete what was signed, or the tree under it', () =>
    inTemporaryDirectory(async (directory) => {
      const state = openSqliteState({ directory });
      await state.checkpoints.add('acme', { after: 0, checkpoint, tiles: [{ level: 0, index: 0, hashes: new Uint8Array(64) }] });
      await state.close();
      const db = openDatabase(join(directory, 'state.db'));
      const refused = expect.objectContaining({ details: { sqlite: 'SQLITE_CONSTRAINT_TRIGGER' } });
      for (const sql of ["UPDATE checkpoints SET note = 'x'", 'DELETE FROM checkpoints', "UPDATE checkpoint_tiles SET hashes = x'01'", 'DELETE FROM checkpoint_tiles']) {
        expect(() => db.exec(sql)).toThrow(refused);
      }
      db.close();
    }));
});
