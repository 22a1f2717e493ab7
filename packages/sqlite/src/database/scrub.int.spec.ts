import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inTemporaryDirectory } from '../testing/temporary-directory.js';
import { openDatabase } from './open.js';

/** Distinct words in an order that splits pages everywhere, of lengths that leave gaps. */
const name = (i: number): string => `N${((i * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0')}-${String(i).padStart(4, '0')}${'x'.repeat(i % 60)}`;
const bytesOf = (directory: string): string => readdirSync(directory).map((file) => readFileSync(join(directory, file), 'latin1')).join('');

describe('scrub', () => {
  it('leaves no byte of a deleted row, also where pages were split before', () =>
    inTemporaryDirectory((directory) => {
      const db = openDatabase(join(directory, 'a.db'), { secureDelete: true });
      db.exec('CREATE TABLE t (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT, WITHOUT ROWID');
      const [insert, remove] = [db.prepare('INSERT INTO t VALUES (?, ?)'), db.prepare('DELETE FROM t WHERE id = ?')];
      const all = Array.from({ length: 3000 }, (_, i) => i);
      db.transaction('immediate', () => all.forEach((i) => insert.run(name(i).slice(1), name(i))));
      const removed = all.filter((i) => i % 3 === 0);
      removed.forEach((i) => remove.run(name(i).slice(1)));
      db.scrub();
      const bytes = bytesOf(directory);
      expect(removed.filter((i) => bytes.includes(name(i).slice(0, 14)))).toEqual([]);
      expect(all.filter((i) => i % 3 !== 0 && !bytes.includes(name(i)))).toEqual([]);
      db.close();
    }));
});
