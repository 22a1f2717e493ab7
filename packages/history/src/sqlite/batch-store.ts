import { isCairnError } from '@cairn/contracts/errors';
import type { SqliteDatabase, SqliteStatement } from '@cairn/sqlite';
import { decideBatch } from '../append/decide-batch.js';
import type { Decision, NumberedCommit } from '../append/decision.js';
import type { PreparedAppend } from '../chain/prepared.js';
import { historyDamaged } from '../port/errors.js';
import type { Head } from '../port/head.js';
import { SightStatements, SqliteSight } from './sqlite-sight.js';
import { StreamEnds } from './stream-ends.js';

/**
 * Writes batches of appends, each in one transaction: look up, decide, insert, commit. This connection is the only writer
 * (the directory's lock sees to it), so the ends it wrote are remembered.
 */
export class BatchStore {
  readonly #db: SqliteDatabase;
  readonly #sights: SightStatements;
  readonly #insert: SqliteStatement;
  readonly #heads = new Map<string, Head>();
  readonly #ends = new StreamEnds();

  constructor(db: SqliteDatabase) {
    this.#db = db;
    this.#sights = new SightStatements(db);
    this.#insert = db.prepare('INSERT INTO commits (org, position, stream, version, command_id, types, at, hash, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  }

  /**
   * Decides and writes a batch, which may hold appends of several organizations. On return the accepted are on disk.
   * @param now the clock, ISO 8601 UTC with milliseconds
   * @throws CairnError `history-damaged` when an index refuses what was decided; nothing of the batch is written then
   */
  write(batch: readonly PreparedAppend[], now: string): Decision[] {
    const decisions = this.#db.transaction('immediate', () => {
      const decided = this.#decide(batch, now);
      for (const decision of decided) if (decision.outcome === 'accepted') this.#store(decision.commit);
      return decided;
    });
    for (const decision of decisions) if (decision.outcome === 'accepted') this.#remember(decision.commit);
    return decisions;
  }

  #decide(batch: readonly PreparedAppend[], now: string): Decision[] {
    const decisions: Decision[] = [];
    for (const [org, indexes] of byOrganization(batch)) {
      const sight = new SqliteSight(this.#sights, this.#heads.get(org) ?? this.#sights.headOf(org), this.#ends);
      const own = indexes.flatMap((index) => batch[index] ?? []);
      decideBatch(sight, own, now).forEach((decision, n) => (decisions[indexes[n] ?? 0] = decision));
    }
    return decisions;
  }

  #store({ append, position, version, at, hash, body }: NumberedCommit): void {
    const { org, stream, commandId, types } = append;
    try {
      this.#insert.run(org, position, stream, version, commandId, types, at, hash, body);
    } catch (error) {
      throw isCairnError(error, 'unique-violation') ? historyDamaged(org, position, 'an index holds a commit that the log does not show') : error;
    }
  }

  #remember({ append: { org, stream }, position, version, at, loadedAt, hash }: NumberedCommit): void {
    this.#heads.set(org, { org, position, hash, at, loading: loadedAt !== undefined });
    this.#ends.set(org, stream, { version, position });
  }
}

/** Indexes of the batch by organization, in order of arrival. */
function byOrganization(batch: readonly PreparedAppend[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  batch.forEach(({ org }, index) => {
    const group = groups.get(org);
    if (group) group.push(index);
    else groups.set(org, [index]);
  });
  return groups;
}
