import { createHash } from 'node:crypto';
import { join } from 'node:path';
import serialize from 'canonicalize';
import Libsql from 'libsql';
import type { AppendRequest } from '@cairn/history';

/** The limit: what the same machine does with libsql alone, written by hand for this one purpose. Same table, indexes, keys, bytes. */

/** Opens a database with the settings of the product's history. */
export function openByHand(directory: string, name = 'by-hand.db'): Libsql.Database {
  const db = new Libsql(join(directory, name));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000');
  db.exec(`CREATE TABLE IF NOT EXISTS commits (org TEXT NOT NULL, position INTEGER NOT NULL, stream TEXT NOT NULL, version INTEGER NOT NULL,
      command_id TEXT NOT NULL, types TEXT NOT NULL, at TEXT NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL) STRICT;
    CREATE UNIQUE INDEX IF NOT EXISTS commits_position ON commits (org, position);
    CREATE UNIQUE INDEX IF NOT EXISTS commits_version ON commits (org, stream, version);
    CREATE UNIQUE INDEX IF NOT EXISTS commits_command ON commits (org, command_id);`);
  return db;
}

/** Canonicalizes, hashes and inserts, one transaction per batch. No look-ups, no checks, no answers: less than a history may do. */
export function appendByHand(db: Libsql.Database, requests: readonly AppendRequest[], batch: number): void {
  const insert = db.prepare('INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const versions = new Map<string, number>();
  let prev = '';
  for (let from = 0; from < requests.length; from += batch) {
    db.exec('BEGIN IMMEDIATE');
    requests.slice(from, from + batch).forEach(({ service: _service, expect: _expect, ...draft }, n) => {
      const version = (versions.get(draft.stream) ?? 0) + 1;
      versions.set(draft.stream, version);
      const place = { position: from + n + 1, version, at: new Date().toISOString(), prev: prev || genesis(draft.org, draft.events[0]?.data['logId']) };
      const body = serialize({ ...draft, ...place, format: 1 }) ?? '';
      prev = createHash('sha256').update(body).digest('hex');
      insert.run(draft.org, place.position, draft.stream, version, draft.commandId, draft.events[0]?.type, place.at, prev, body);
    });
    db.exec('COMMIT');
  }
}

/** Reads every body in pages of 500 and gives it to `each`. */
export function readByHand(db: Libsql.Database, each: (body: string) => void): number {
  const select = db.prepare('SELECT position, stream, version, command_id, types, at, hash, body FROM commits WHERE org = ? AND position > ? ORDER BY position LIMIT 500').raw();
  let count = 0;
  for (let rows = select.all(['org', 0]) as unknown[][]; rows.length > 0; rows = select.all(['org', count]) as unknown[][]) {
    for (const row of rows) each(row[7] as string);
    count += rows.length;
  }
  return count;
}

function genesis(org: string, logId: unknown): string {
  return createHash('sha256').update(JSON.stringify(['cairn.history.v1', org, logId])).digest('hex');
}
