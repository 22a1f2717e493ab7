import { describe, expect, it } from '@jest/globals';
import { openDatabase } from '@cairn/sqlite';
import { CURSORS_SCHEMA, projectionSchema } from './schema.js';
import { CURSOR_SQL, viewSql } from './sql.js';

const PROJECTION = { storage: 'notes@1', views: { notes: { keys: ['shelf', 'weight'] } } };
const { insert, listByKey, listByRange, ...plain } = viewSql({ storage: 'notes@1', view: 'notes' });
const STATEMENTS = Object.entries({ ...CURSOR_SQL, ...plain, insert: insert(['shelf', 'weight']), listByKey: listByKey('shelf'), listByRange: listByRange('weight') });
/** They look up a row by its unique index as part of writing it, and read nothing else. */
const WRITES_ONE_ROW = new Set(['move', 'park', 'insert']);

/** How SQLite will carry a statement out, line by line. */
function planOf(sql: string): string[] {
  const db = openDatabase(':memory:');
  db.exec(CURSORS_SCHEMA + projectionSchema(PROJECTION));
  const placeholders = sql.replace(/"[^"]*"/g, '').split('?').length - 1;
  const rows = db.prepare<[number, number, number, detail: string]>(`EXPLAIN QUERY PLAN ${sql}`).all(...Array<null>(placeholders).fill(null));
  db.close();
  return rows.map(([, , , detail]) => detail);
}

describe('the plan of every statement on views', () => {
  it.each(STATEMENTS.filter(([name]) => !WRITES_ONE_ROW.has(name)))('%s searches by an index and scans nothing', (_name, sql) => {
    const plan = planOf(sql).join('\n');
    expect(plan).toMatch(/SEARCH .* USING (INDEX|PRIMARY KEY)/);
    expect(plan).not.toMatch(/SCAN|AUTOMATIC/);
  });

  it.each(STATEMENTS.filter(([name]) => WRITES_ONE_ROW.has(name)))('%s reads nothing', (_name, sql) => {
    expect(planOf(sql)).toEqual([]);
  });

  it('a list by key finds the open rows in order of id, and sorts only those that were closed since', () => {
    expect(planOf(listByKey('shelf'))).toEqual([
      'MERGE (UNION ALL)',
      'LEFT',
      'SEARCH notes@1/notes USING INDEX notes@1/notes by shelf (org=? AND k.shelf=? AND to_position=? AND id>?)',
      'RIGHT',
      'SEARCH notes@1/notes USING INDEX notes@1/notes by shelf (org=? AND k.shelf=? AND to_position>? AND to_position<?)',
      'USE TEMP B-TREE FOR ORDER BY',
    ]);
  });

  it('the names of organizations, documents and keys lead every search', () => {
    const leads = ['newest', 'newestOfMany', 'close'].map((name) => planOf(Object.fromEntries(STATEMENTS)[name] ?? '').join());
    for (const plan of leads) expect(plan).toContain('(org=? AND id=?');
    expect(planOf(listByRange('weight')).join()).toContain('(org=? AND k.weight>? AND k.weight<?)');
  });
});
