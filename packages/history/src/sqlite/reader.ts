import type { SqliteDatabase, SqliteStatement } from '@cairn/sqlite';
import type { CategoryCursor, ReadLimits } from '../port/history.js';
import type { Head, Instant } from '../port/head.js';
import type { StoredCommit } from '../port/stored.js';
import { SightStatements } from './sqlite-sight.js';

type CommitRow = [position: number, stream: string, version: number, commandId: string, types: string, at: string, hash: string, body: string];

const COLUMNS = 'position, stream, version, command_id, types, at, hash, body';
/** Rows fetched at once: a page of the largest commits then stays within twice its bound in memory. */
const CHUNK = 64;
const MOST_COMMITS = 500;
const MOST_BYTES = 4_000_000;

/** Reads the log from a connection of its own; in write-ahead mode it never waits for the writer. */
export class LogReader {
  readonly #sights: SightStatements;
  readonly #after: SqliteStatement<CommitRow>;
  readonly #stream: SqliteStatement<CommitRow>;
  readonly #category: SqliteStatement<CommitRow>;
  readonly #command: SqliteStatement<CommitRow>;
  readonly #at: SqliteStatement<[at: string]>;
  readonly #nextOrg: SqliteStatement<[org: string | null]>;

  constructor(db: SqliteDatabase) {
    this.#sights = new SightStatements(db);
    this.#after = db.prepare(`SELECT ${COLUMNS} FROM commits WHERE org = ? AND position > ? ORDER BY position LIMIT ?`);
    this.#stream = db.prepare(`SELECT ${COLUMNS} FROM commits WHERE org = ? AND stream = ? AND version > ? ORDER BY version LIMIT ?`);
    this.#category = db.prepare(
      `SELECT ${COLUMNS} FROM commits WHERE org = ? AND (stream, version) > (?, ?) AND stream < ? || '.' ORDER BY stream, version LIMIT ?`,
    );
    this.#command = db.prepare(`SELECT ${COLUMNS} FROM commits WHERE org = ? AND command_id = ?`);
    this.#at = db.prepare('SELECT at FROM commits WHERE org = ? AND position = ?');
    this.#nextOrg = db.prepare('SELECT min(org) FROM commits WHERE org > ?');
  }

  headOf(org: string): Head {
    return this.#sights.headOf(org);
  }

  after(org: string, position: number, limits?: ReadLimits): StoredCommit[] {
    return page(limits, (last, count) => this.#after.all(org, last?.position ?? position, count).map((row) => storedFrom(org, row)));
  }

  stream(org: string, stream: string, afterVersion: number, limits?: ReadLimits): StoredCommit[] {
    return page(limits, (last, count) => this.#stream.all(org, stream, last?.version ?? afterVersion, count).map((row) => storedFrom(org, row)));
  }

  /** Streams by the category's prefix; a longer category that shares it is the caller's to leave out. */
  category(org: string, category: string, after: CategoryCursor | undefined, limits?: ReadLimits): StoredCommit[] {
    const start = after ?? { stream: category, version: 0 };
    return page(limits, (last, count) => this.#category.all(org, (last ?? start).stream, (last ?? start).version, category, count).map((row) => storedFrom(org, row)));
  }

  command(org: string, commandId: string): StoredCommit | undefined {
    const row = this.#command.get(org, commandId);
    return row && storedFrom(org, row);
  }

  /** `at` never decreases in position, so halving finds it: about 20 look-ups in a million commits. */
  positionAt(org: string, instant: Instant): number {
    let [low, high] = [0, this.headOf(org).position];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const [at] = this.#at.get(org, middle) ?? [''];
      if (at <= instant) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  heads(afterOrg: string, limit: number): Head[] {
    const heads: Head[] = [];
    for (let org = this.#nextOrg.get(afterOrg)?.[0]; org && heads.length < limit; org = this.#nextOrg.get(org)?.[0]) heads.push(this.headOf(org));
    return heads;
  }
}

type Fetch = (last: StoredCommit | undefined, count: number) => StoredCommit[];

/** Collects rows in chunks until the page is full: by count, or by the length of the bodies. */
function page({ limit = MOST_COMMITS, maxBytes = MOST_BYTES }: ReadLimits = {}, fetch: Fetch): StoredCommit[] {
  const most = Math.min(limit, MOST_COMMITS);
  const room = new PageRoom(maxBytes);
  const commits: StoredCommit[] = [];
  while (commits.length < most) {
    const wanted = Math.min(CHUNK, most - commits.length);
    const fitting = room.fill(fetch(commits.at(-1), wanted));
    commits.push(...fitting);
    if (fitting.length < wanted) break;
  }
  return commits;
}

/** How much more a page may hold; the first commit always fits. */
class PageRoom {
  #left: number;
  #isEmpty = true;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** The commits of a chunk that still fit. */
  fill(chunk: StoredCommit[]): StoredCommit[] {
    const tooMuch = chunk.findIndex((commit) => !this.#takes(commit));
    return tooMuch < 0 ? chunk : chunk.slice(0, tooMuch);
  }

  #takes({ body }: StoredCommit): boolean {
    this.#left -= body.length;
    const fits = this.#isEmpty || this.#left >= 0;
    this.#isEmpty = false;
    return fits;
  }
}

function storedFrom(org: string, [position, stream, version, commandId, types, at, hash, body]: CommitRow): StoredCommit {
  return { org, position, stream, version, commandId, types, at, hash, body };
}
