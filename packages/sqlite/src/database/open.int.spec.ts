import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { SqliteDatabase } from './database.js';
import { openDatabase } from './open.js';
import { inTemporaryDirectory } from '../testing/temporary-directory.js';

const pragma = (db: SqliteDatabase, name: string): unknown => db.prepare(`PRAGMA ${name}`).get()?.[0];

describe('openDatabase', () => {
  it('sets what the safety of the data rests on', () =>
    inTemporaryDirectory((directory) => {
      const db = openDatabase(join(directory, 'a.db'), { secureDelete: true });
      const names = ['journal_mode', 'synchronous', 'busy_timeout', 'foreign_keys', 'secure_delete', 'temp_store', 'trusted_schema'];
      expect(names.map((name) => pragma(db, name))).toEqual(['wal', 2, 5000, 1, 1, 2, 0]);
      db.close();
    }));

  it('gives up durability of the last commits only when asked to', () =>
    inTemporaryDirectory((directory) => {
      const db = openDatabase(join(directory, 'a.db'), { synchronous: 'NORMAL' });
      expect(pragma(db, 'synchronous')).toBe(1);
      expect(pragma(db, 'secure_delete')).toBe(0);
      db.close();
    }));

  it('takes a database in memory, which has a journal of its own', () => {
    const db = openDatabase(':memory:');
    expect(pragma(db, 'journal_mode')).toBe('memory');
    db.close();
  });

  it('refuses a pragma that did not take, and names it', () =>
    inTemporaryDirectory((directory) => {
      const open = (pragmas: Record<string, number>) => () => openDatabase(join(directory, 'a.db'), { pragmas });
      expect(open({ page_size: 1000 })).toThrow(expect.objectContaining({ code: 'pragma-refused', details: { pragma: 'page_size', wanted: 1000, found: 4096 } }));
      expect(open({ no_such_pragma: 1 })).toThrow(expect.objectContaining({ code: 'pragma-refused', details: { pragma: 'no_such_pragma', wanted: 1, found: undefined } }));
      expect(open({ wal_autocheckpoint: 500 })).not.toThrow();
    }));

  it('opens read-only, under a name that an address must escape', () =>
    inTemporaryDirectory((directory) => {
      const path = join(directory, 'a b?c#d%20.db');
      const writer = openDatabase(path);
      writer.exec('CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (7)');
      const reader = openDatabase(path, { readonly: true });
      expect(reader.prepare('SELECT a FROM t').all()).toEqual([[7]]);
      expect(() => reader.exec('INSERT INTO t VALUES (8)')).toThrow(expect.objectContaining({ code: 'storage-failed', details: { sqlite: 'SQLITE_READONLY' } }));
      expect(() => openDatabase(join(directory, 'absent.db'), { readonly: true })).toThrow(expect.objectContaining({ code: 'database-not-opened' }));
      reader.close();
      writer.close();
    }));

  it('refuses a read-only database that is not in write-ahead mode', () =>
    inTemporaryDirectory((directory) => {
      const path = join(directory, 'a.db');
      const writer = openDatabase(path);
      writer.exec('PRAGMA journal_mode = DELETE; CREATE TABLE t (a INTEGER)');
      writer.close();
      expect(() => openDatabase(path, { readonly: true })).toThrow(
        expect.objectContaining({ code: 'pragma-refused', details: { pragma: 'journal_mode', wanted: 'wal', found: 'delete' } }),
      );
    }));

  it('leaves nothing in the write-ahead log when it closes, though a statement is still held', () =>
    inTemporaryDirectory((directory) => {
      const path = join(directory, 'a.db');
      const db = openDatabase(path);
      db.exec('CREATE TABLE t (a INTEGER)');
      const held = db.prepare('INSERT INTO t VALUES (?)');
      held.run(1);
      expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
      db.close();
      db.close();
      expect(existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0).toBe(0);
      expect(() => held.run(2)).toThrow(expect.objectContaining({ code: 'database-closed' }));
      expect(() => db.exec('SELECT 1')).toThrow(expect.objectContaining({ code: 'database-closed' }));
    }));
});
