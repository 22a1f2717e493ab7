import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openDatabase } from './open.js';
import { inTemporaryDirectory } from '../testing/temporary-directory.js';

function withTable() {
  const db = openDatabase(':memory:');
  db.exec('CREATE TABLE t (a INTEGER PRIMARY KEY)');
  return { db, insert: db.prepare('INSERT INTO t VALUES (?)'), count: () => db.prepare('SELECT count(*) FROM t').get()?.[0] };
}

describe('transactions', () => {
  it('commit what the work did and give back its result', () => {
    const { db, insert, count } = withTable();
    expect(db.transaction('immediate', () => insert.run(1).changes)).toBe(1);
    expect(db.transaction('deferred', () => count())).toBe(1);
  });

  it('leave nothing of a work that throws, and can be used again', () => {
    const { db, insert, count } = withTable();
    const failure = new Error('no');
    const work = () => {
      insert.run(1);
      throw failure;
    };
    expect(() => db.transaction('immediate', work)).toThrow(failure);
    expect(count()).toBe(0);
    db.transaction('immediate', () => insert.run(1));
    expect(count()).toBe(1);
  });

  it('refuse a work that is not done when it returns', async () => {
    const { db, insert, count } = withTable();
    const work = async () => insert.run(1);
    expect(() => db.transaction('immediate', work)).toThrow(expect.objectContaining({ code: 'transaction-not-synchronous' }));
    expect(count()).toBe(0);
  });

  it('are not nested: the inner one fails and the outer one is rolled back with it', () => {
    const { db, insert, count } = withTable();
    const nested = () => {
      insert.run(1);
      db.transaction('immediate', () => insert.run(2));
    };
    expect(() => db.transaction('immediate', nested)).toThrow(expect.objectContaining({ code: 'storage-failed' }));
    expect(count()).toBe(0);
  });

  it('say that a lock is held by another connection, and that a repeat may succeed', () =>
    inTemporaryDirectory((directory) => {
      const path = join(directory, 'a.db');
      const [holder, other] = [openDatabase(path), openDatabase(path, { pragmas: { busy_timeout: 0 } })];
      holder.transaction('immediate', () => {
        expect(() => other.transaction('immediate', () => 1)).toThrow(expect.objectContaining({ code: 'database-busy', retriable: true }));
      });
      expect(other.transaction('immediate', () => 1)).toBe(1);
      holder.close();
      other.close();
    }));

  it('are rolled back by a close', () =>
    inTemporaryDirectory((directory) => {
      const path = join(directory, 'a.db');
      const db = openDatabase(path);
      db.exec('CREATE TABLE t (a INTEGER); BEGIN IMMEDIATE; INSERT INTO t VALUES (1)');
      db.close();
      const again = openDatabase(path);
      expect(again.prepare('SELECT a FROM t').all()).toEqual([]);
      again.close();
    }));
});

describe('checkpointTruncate', () => {
  it('empties the write-ahead log, or says that a reader holds it', () =>
    inTemporaryDirectory((directory) => {
      const path = join(directory, 'a.db');
      const db = openDatabase(path, { pragmas: { busy_timeout: 0 } });
      const reader = openDatabase(path);
      db.exec('CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1)');
      reader.transaction('deferred', () => {
        reader.prepare('SELECT a FROM t').all();
        db.exec('INSERT INTO t VALUES (2)');
        expect(() => db.checkpointTruncate()).toThrow(expect.objectContaining({ code: 'checkpoint-blocked', retriable: true }));
      });
      db.checkpointTruncate();
      expect(statSync(`${path}-wal`).size).toBe(0);
      db.close();
      reader.close();
    }));

  it('has nothing to do in memory', () => {
    expect(() => openDatabase(':memory:').checkpointTruncate()).not.toThrow();
  });
});
