import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openDatabase } from './open.js';
import type { SqlValue } from './statement.js';
import { inTemporaryDirectory } from '../testing/temporary-directory.js';

function withTable() {
  const db = openDatabase(':memory:');
  db.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB, c TEXT UNIQUE) STRICT');
  return db;
}

describe('statements', () => {
  it('read rows as plain arrays, blobs as bytes, numbers as the integers they were', () => {
    const db = withTable();
    const insert = db.prepare('INSERT INTO t VALUES (?, ?, ?)');
    expect(insert.run(Number.MAX_SAFE_INTEGER, new Uint8Array([1, 2, 3, 4]).subarray(1, 3), 'x')).toEqual({ changes: 1 });
    insert.run(1, null, null);
    const rows = db.prepare<[number, Uint8Array | null, string | null]>('SELECT a, b, c FROM t ORDER BY a').all();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual([1, null, null]);
    expect(rows[1]?.[0]).toBe(Number.MAX_SAFE_INTEGER);
    expect([...(rows[1]?.[1] ?? [])]).toEqual([2, 3]);
    expect(db.prepare<[string]>('SELECT typeof(a) FROM t').get()).toEqual(['integer']);
    expect(db.prepare('SELECT a FROM t WHERE a = ?').get(99)).toBeUndefined();
    expect(db.prepare<[number]>('DELETE FROM t WHERE a = ? RETURNING a').all(1)).toEqual([[1]]);
  });

  it('tell a uniqueness violation from other failures', () => {
    const db = withTable();
    const insert = db.prepare('INSERT INTO t (a, c) VALUES (?, ?)');
    insert.run(1, 'x');
    const violation = (sqlite: string) => expect.objectContaining({ name: 'CairnError', code: 'unique-violation', retriable: false, details: { sqlite } });
    expect(() => insert.run(1, 'y')).toThrow(violation('SQLITE_CONSTRAINT_PRIMARYKEY'));
    expect(() => insert.run(2, 'x')).toThrow(violation('SQLITE_CONSTRAINT_UNIQUE'));
    expect(() => db.prepare('SELEC 1')).toThrow(expect.objectContaining({ code: 'storage-failed', details: { sqlite: 'SQLITE_ERROR' } }));
  });

  it('refuse what the driver would end the process on, or bind as null', () => {
    const select = openDatabase(':memory:').prepare('SELECT ?');
    const strange: readonly unknown[] = [true, new Date(0), undefined, {}, [1], Number.NaN, 1n];
    for (const value of strange) expect(() => select.get(value as SqlValue)).toThrow(expect.objectContaining({ code: 'value-not-storable', details: { index: 0 } }));
  });

  it('want as many parameters as there are placeholders', () => {
    const db = openDatabase(':memory:');
    const select = db.prepare("SELECT ?, '?', \"?\" -- ?\n FROM (SELECT 1 AS \"?\") WHERE 1 = ?");
    expect(select.get(5, 1)).toEqual([5, '?', 1]);
    expect(() => select.get(5)).toThrow(expect.objectContaining({ code: 'parameter-count', details: { wanted: 2, given: 1 } }));
    expect(() => select.all(5, 1, 1)).toThrow(expect.objectContaining({ code: 'parameter-count', details: { wanted: 2, given: 3 } }));
  });

  it('never hold the write-ahead log after they returned, even when only the first row was read', () =>
    inTemporaryDirectory((directory) => {
      const path = join(directory, 'a.db');
      const [writer, reader] = [openDatabase(path, { pragmas: { busy_timeout: 0 } }), openDatabase(path)];
      writer.exec('CREATE TABLE t (a INTEGER)');
      const insert = writer.prepare('INSERT INTO t VALUES (?)');
      for (let i = 0; i < 250; i++) insert.run(i);
      const select = reader.prepare('SELECT a FROM t');
      select.get();
      insert.run(1000);
      expect(() => writer.checkpointTruncate()).not.toThrow();
      select.all();
      insert.run(1001);
      expect(() => writer.checkpointTruncate()).not.toThrow();
      expect(() => select.run()).toThrow(expect.objectContaining({ code: 'statement-returns-rows' }));
      writer.close();
      reader.close();
    }));
});
