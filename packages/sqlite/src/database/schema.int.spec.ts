import { describe, expect, it } from '@jest/globals';
import { openDatabase } from './open.js';
import { establishSchema, requireSchema } from './schema.js';

const table = (unique: string) => `CREATE TABLE IF NOT EXISTS entries (org TEXT NOT NULL, position INTEGER NOT NULL, stream TEXT NOT NULL${unique}) STRICT;`;
const index = 'CREATE INDEX by_stream ON entries (org, stream, position);';
const trigger = "CREATE TRIGGER IF NOT EXISTS kept BEFORE DELETE ON entries BEGIN SELECT raise(ABORT, 'entries are kept'); END;";
const declared = table(', UNIQUE (org, position)') + index + trigger;

const check = (ddl: string) => () => {
  const db = openDatabase(':memory:');
  db.exec(ddl);
  requireSchema(db, declared);
};
const refused = (object: string) => expect.objectContaining({ code: 'schema-refused', details: { object } });
const uniqueIndex = refused('unique index entries(org, position)');
const streamIndex = refused('index entries(org, stream, position)');

describe('requireSchema', () => {
  it('accepts what was declared, however it is spaced, and more', () => {
    expect(check(declared)).not.toThrow();
    expect(check(declared.replace(/ /g, '  ') + 'CREATE TABLE other (a TEXT); CREATE INDEX more ON entries (stream);')).not.toThrow();
  });

  it('takes a unique index of the same columns for a constraint', () => {
    expect(check(table('') + 'CREATE UNIQUE INDEX by_position ON entries (org, position);' + index + trigger)).not.toThrow();
  });

  it.each([
    ['is missing', ''],
    ['is not unique', 'CREATE INDEX by_position ON entries (org, position);'],
    ['is partial', 'CREATE UNIQUE INDEX by_position ON entries (org, position) WHERE position > 1;'],
    ['has another order', 'CREATE UNIQUE INDEX by_position ON entries (position, org);'],
    ['has a column more', 'CREATE UNIQUE INDEX by_position ON entries (org, position, stream);'],
    ['descends', 'CREATE UNIQUE INDEX by_position ON entries (org, position DESC);'],
    ['compares otherwise', 'CREATE UNIQUE INDEX by_position ON entries (org COLLATE NOCASE, position);'],
    ['is of another table', 'CREATE TABLE other (org TEXT, position INTEGER); CREATE UNIQUE INDEX by_position ON other (org, position);'],
  ])('refuses a unique index that %s', (_, instead) => {
    expect(check(table('') + instead + index + trigger)).toThrow(uniqueIndex);
  });

  it('refuses a missing index', () => {
    expect(check(table(', UNIQUE (org, position)') + trigger)).toThrow(streamIndex);
  });

  it('refuses a missing or a different trigger', () => {
    const object = "CREATE TRIGGER kept BEFORE DELETE ON entries BEGIN SELECT raise(ABORT, 'entries are kept'); END";
    expect(check(declared.replace(trigger, ''))).toThrow(refused(object));
    expect(check(declared.replace('raise(ABORT', 'raise(IGNORE').replace(", 'entries are kept')", ')'))).toThrow(refused(object));
  });

  it.each([
    ['another type', 'position INTEGER', 'position TEXT'],
    ['a column that may be null', 'stream TEXT NOT NULL', 'stream TEXT'],
    ['another column', 'stream TEXT NOT NULL', 'stream TEXT NOT NULL, more TEXT'],
    ['no strictness', ') STRICT', ')'],
  ])('refuses a table with %s', (_, there, instead) => {
    expect(check(declared.replace(there, instead))).toThrow(refused('table entries(org TEXT not null, position INTEGER not null, stream TEXT not null) strict'));
  });

  it('sees a key of the table itself', () => {
    const keyed = 'CREATE TABLE k (a TEXT, b TEXT, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;';
    const db = openDatabase(':memory:');
    db.exec(keyed.replace('(a, b)', '(b, a)'));
    expect(() => requireSchema(db, keyed)).toThrow(refused('table k(a TEXT not null key 1, b TEXT not null key 2) strict, without rowid'));
  });
});

describe('establishSchema', () => {
  it('makes the schema once, and does not mend it later', () => {
    const db = openDatabase(':memory:');
    establishSchema(db, declared);
    expect(() => establishSchema(db, declared)).not.toThrow();
    db.exec('DROP INDEX by_stream');
    expect(() => establishSchema(db, declared)).toThrow(streamIndex);
  });

  it('leaves nothing of a declaration that fails half way', () => {
    const db = openDatabase(':memory:');
    expect(() => establishSchema(db, 'CREATE TABLE a (b TEXT); CREATE TABLE a (b TEXT);')).toThrow(expect.objectContaining({ code: 'storage-failed' }));
    expect(db.prepare('SELECT count(*) FROM sqlite_master').get()).toEqual([0]);
  });
});
