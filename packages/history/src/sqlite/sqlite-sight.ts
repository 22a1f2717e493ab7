import type { SqliteDatabase, SqliteStatement } from '@cairn/sqlite';
import type { CommitBody } from '@cairn/contracts';
import { emptyHead, type Head } from '../port/head.js';
import type { KnownCommand, Sight, StreamEnd } from '../append/sight.js';
import type { StreamEnds } from './stream-ends.js';

/** A guard that reaches back further than this many commits is answered as broken: the command must read again. */
const GUARD_REACH = 10_000;

/** Prepared look-ups over the log, for whoever holds the write lock. */
export class SightStatements {
  readonly #last: SqliteStatement<[position: number, hash: string, body: string]>;
  readonly #command: SqliteStatement<[position: number, body: string]>;
  readonly #end: SqliteStatement<[version: number, position: number]>;
  readonly #touched: SqliteStatement<[position: number]>;

  constructor(db: SqliteDatabase) {
    this.#last = db.prepare('SELECT position, hash, body FROM commits WHERE org = ? ORDER BY position DESC LIMIT 1');
    this.#command = db.prepare('SELECT position, body FROM commits WHERE org = ? AND command_id = ?');
    this.#end = db.prepare('SELECT version, position FROM commits WHERE org = ? AND stream = ? ORDER BY version DESC LIMIT 1');
    this.#touched = db.prepare(
      "SELECT position FROM commits INDEXED BY commits_position WHERE org = ? AND position > ? AND (stream = ? OR stream >= ? || '-' AND stream < ? || '.') LIMIT 1",
    );
  }

  headOf(org: string): Head {
    const row = this.#last.get(org);
    if (!row) return emptyHead(org);
    const [position, hash, text] = row;
    const body = JSON.parse(text) as CommitBody;
    return { org, position, hash, at: body.at, loading: body.loadedAt !== undefined };
  }

  commandOf(org: string, commandId: string): KnownCommand | undefined {
    const row = this.#command.get(org, commandId);
    return row && { position: row[0], requestHash: (JSON.parse(row[1]) as CommitBody).requestHash };
  }

  endOf(org: string, stream: string): StreamEnd {
    const [version, position] = this.#end.get(org, stream) ?? [0, 0];
    return { version, position };
  }

  /** Counts streams by the category's prefix; where a longer category shares it, a guard may break once too often, never too seldom. */
  categoryTouched(head: Head, category: string, after: number): number | undefined {
    if (head.position - after > GUARD_REACH) return head.position;
    return this.#touched.get(head.org, after, category, category, category)?.[0];
  }
}

/** One organization's log as it stands inside a write transaction. */
export class SqliteSight implements Sight {
  readonly head: Head;
  readonly #statements: SightStatements;
  readonly #ends: StreamEnds;

  constructor(statements: SightStatements, head: Head, ends: StreamEnds) {
    this.#statements = statements;
    this.head = head;
    this.#ends = ends;
  }

  command(commandId: string): KnownCommand | undefined {
    return this.#statements.commandOf(this.head.org, commandId);
  }

  endOf(stream: string): StreamEnd {
    return this.#ends.get(this.head.org, stream) ?? this.#statements.endOf(this.head.org, stream);
  }

  categoryTouched(category: string, after: number): number | undefined {
    return this.#statements.categoryTouched(this.head, category, after);
  }
}
