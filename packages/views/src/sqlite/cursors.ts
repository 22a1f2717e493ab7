import { GENESIS, type Cursor, type Parking } from '@cairn/history';
import { CURSOR_SQL } from './sql.js';
import type { StatementCache } from './statement-cache.js';

type CursorRow = [position: number, hash: string, parked: string | null];

export function readCursor(statements: StatementCache, storage: string, org: string): Cursor {
  const row = statements.statement<CursorRow>(CURSOR_SQL.read).get(storage, org);
  if (!row) return GENESIS;
  const [position, hash, parked] = row;
  return { position, hash, ...(parked !== null && { parked: JSON.parse(parked) as Parking }) };
}
