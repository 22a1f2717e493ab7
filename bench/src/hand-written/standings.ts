import { join } from 'node:path';
import Libsql from 'libsql';
import type { Commit } from '@cairn/contracts';
import { standingAfter, type Standing } from '../views/standing.projection.js';
import { ORG } from '../history/check-ins.js';

const OPEN = Number.MAX_SAFE_INTEGER;

/** The limit of a projection: read a page, parse, fold in memory, write the same rows, one transaction for 500 commits. For this one view, with nothing to ask. */
export function projectByHand(directory: string, name: string): Libsql.Database {
  const log = new Libsql(join(directory, 'history.db'));
  const { views, fold } = standingsIn(directory, name);
  const select = log.prepare('SELECT position, stream, version, command_id, types, at, hash, body FROM commits WHERE org = ? AND position > ? ORDER BY position LIMIT 500').raw();
  for (let rows = select.all([ORG, 0]) as unknown[][]; rows.length > 0; rows = select.all([ORG, rows.at(-1)?.[0] as number]) as unknown[][]) {
    views.exec('BEGIN IMMEDIATE');
    for (const row of rows) fold(JSON.parse(row[7] as string) as Commit);
    views.exec('COMMIT');
  }
  log.close();
  return views;
}

/** As much of a commit as standings follow from. */
export type Folded = Pick<Commit, 'position' | 'events'>;

/** Standings on disk, and what brings them further commit by commit; a transaction is the caller's. */
export function standingsIn(directory: string, name: string): { readonly views: Libsql.Database; readonly fold: (commit: Folded) => void } {
  const views = openViews(join(directory, name));
  return { views, fold: folding(views) };
}

function folding(views: Libsql.Database): (commit: Folded) => void {
  const insert = views.prepare('INSERT INTO standings VALUES (?, ?, ?, ?, ?, ?, ?)');
  const close = views.prepare('UPDATE standings SET to_position = ? WHERE org = ? AND id = ? AND from_position = ?');
  const standings = new Map<string, { readonly from: number; readonly doc: Standing }>();
  return ({ position, events }) => {
    for (const { type, data } of events) {
      if (type !== 'check-in.recorded') continue;
      const id = data['keyResultId'] as string;
      const before = standings.get(id);
      const doc = standingAfter(before?.doc, data as { objectiveId: string; teamId: string; value?: string });
      insert.run(ORG, id, position, OPEN, JSON.stringify(doc), doc.objectiveId, doc.teamId);
      if (before) close.run(position, ORG, id, before.from);
      standings.set(id, { from: position, doc });
    }
  };
}

function openViews(path: string): Libsql.Database {
  const views = new Libsql(path);
  views.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  views.exec(`CREATE TABLE standings (org TEXT NOT NULL, id TEXT NOT NULL, from_position INTEGER NOT NULL, to_position INTEGER NOT NULL, doc TEXT, objective_id ANY, team_id ANY) STRICT;
    CREATE UNIQUE INDEX standings_row ON standings (org, id, from_position);
    CREATE INDEX standings_objective ON standings (org, objective_id, to_position, id);
    CREATE INDEX standings_team ON standings (org, team_id, to_position, id);`);
  return views;
}

/** Every row, as text that can be compared. */
export function rowsByHand(views: Libsql.Database): string[] {
  const rows = views.prepare('SELECT id, from_position, to_position, doc FROM standings ORDER BY id, from_position').raw().all([]) as [string, number, number, string][];
  return rows.map(([id, from, to, doc]) => JSON.stringify([id, from, to, JSON.parse(doc)]));
}
