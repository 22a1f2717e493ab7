import type { SqliteDatabase } from '@cairn/sqlite';
import type { Cursor, CursorKey, CursorPosition, Cursors, Parking } from '../cursors/cursors.js';

type CursorRow = readonly [position: number, hash: string, parked: string | null];
type KeyedRow = readonly [follower: string, org: string, position: number, hash: string, parked: string | null];

export class SqliteCursors implements Cursors {
  readonly #sql: ReturnType<typeof prepareAll>;

  constructor(db: SqliteDatabase) {
    this.#sql = prepareAll(db);
  }

  async get({ follower, org }: CursorKey): Promise<Cursor | undefined> {
    const row = this.#sql.get.get(follower, org);
    return row && toCursor(row);
  }

  async swap({ follower, org }: CursorKey, expected: CursorPosition | undefined, next: Cursor): Promise<boolean> {
    const parked = next.parked === undefined ? null : JSON.stringify(next.parked);
    const { changes } =
      expected === undefined
        ? this.#sql.begin.run(follower, org, next.position, next.hash, parked)
        : this.#sql.advance.run(next.position, next.hash, parked, follower, org, expected.position, expected.hash);
    return changes === 1;
  }

  async parked(): Promise<readonly (CursorKey & { readonly cursor: Cursor })[]> {
    return this.#sql.parked.all().map(([follower, org, ...row]) => ({ follower, org, cursor: toCursor(row) }));
  }

  async remove({ follower, org }: CursorKey): Promise<void> {
    this.#sql.remove.run(follower, org);
  }
}

function prepareAll(db: SqliteDatabase) {
  return {
    get: db.prepare<CursorRow>('SELECT position, hash, parked FROM cursors WHERE follower = ? AND org = ?'),
    begin: db.prepare('INSERT INTO cursors (follower, org, position, hash, parked) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'),
    advance: db.prepare('UPDATE cursors SET position = ?, hash = ?, parked = ? WHERE follower = ? AND org = ? AND position = ? AND hash = ?'),
    parked: db.prepare<KeyedRow>(`SELECT follower, org, position, hash, parked FROM cursors WHERE parked IS NOT NULL
      ORDER BY parked ->> '$.since', follower, org LIMIT 500`),
    remove: db.prepare('DELETE FROM cursors WHERE follower = ? AND org = ?'),
  };
}

function toCursor([position, hash, parked]: CursorRow): Cursor {
  return { position, hash, ...(parked === null ? {} : { parked: JSON.parse(parked) as Parking }) };
}
