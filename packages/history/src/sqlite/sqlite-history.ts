import type { Catalogue, Commit } from '@cairn/contracts';
import type { SqliteDatabase } from '@cairn/sqlite';
import { admitRequest } from '../append/admit.js';
import { composeBody } from '../chain/prepared.js';
import { historyDamaged } from '../port/errors.js';
import type { AppendReceipt, AppendRequest } from '../port/append.js';
import type { Head, Instant } from '../port/head.js';
import type { CategoryCursor, History, ReadLimits } from '../port/history.js';
import { commitFrom, type StoredCommit } from '../port/stored.js';
import { BatchingWriter, type WriteBatch } from './batching-writer.js';
import { LogReader } from './reader.js';

/** What a SQLite history is made of: a connection to read from, and something that writes batches. */
export interface SqliteHistoryParts {
  readonly catalogue: Catalogue;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly readFrom: SqliteDatabase;
  readonly write: WriteBatch;
  /** Called once, when every append is answered. */
  readonly release: () => Promise<void>;
  /** Nobody else appends: another process can not, and no other thread does. */
  readonly isOnlyWriter: boolean;
}

/** The history in one SQLite file (or in memory): appends in batches through one writer, reads by an own connection. */
export class SqliteHistory implements History {
  readonly #parts: SqliteHistoryParts;
  readonly #writer: BatchingWriter;
  readonly #reader: LogReader;
  readonly #listeners = new Set<(commit: Commit) => void>();
  /** Heads as the answers to appends tell them: known here as long as nobody else writes. */
  readonly #heads = new Map<string, Head>();

  constructor(parts: SqliteHistoryParts) {
    this.#parts = parts;
    this.#writer = new BatchingWriter(parts.write, parts.clock);
    this.#reader = new LogReader(parts.readFrom);
  }

  async append(request: AppendRequest): Promise<AppendReceipt> {
    const append = admitRequest(this.#parts.catalogue, request);
    const answer = await this.#writer.append(append).catch((error: unknown) => this.#doubt(request.org, error));
    if (answer.outcome === 'repeated') return { outcome: 'repeated', commit: this.#commitAt(request.org, answer.position) };
    return { outcome: 'appended', commit: this.#tell(commitFrom({ body: composeBody(append, answer.place), hash: answer.hash })) };
  }

  async head(org: string): Promise<Head> {
    const head = this.#heads.get(org) ?? this.#reader.headOf(org);
    if (this.#parts.isOnlyWriter) this.#heads.set(org, head);
    return head;
  }

  async readStored(org: string, after: number, limits?: ReadLimits): Promise<readonly StoredCommit[]> {
    return this.#reader.after(org, after, limits);
  }

  async readStream(org: string, stream: string, afterVersion: number, limits?: ReadLimits): Promise<readonly Commit[]> {
    return this.#reader.stream(org, stream, afterVersion, limits).map(commitFrom);
  }

  async readCategory(org: string, category: string, after?: CategoryCursor, limits?: ReadLimits): Promise<readonly Commit[]> {
    for (let page = this.#reader.category(org, category, after, limits); page.length > 0; page = this.#reader.category(org, category, page.at(-1), limits)) {
      const own = page.filter(({ stream }) => this.#parts.catalogue.categoryOf(stream).name === category);
      if (own.length > 0) return own.map(commitFrom);
    }
    return [];
  }

  async commitOf(org: string, commandId: string): Promise<Commit | undefined> {
    const stored = this.#reader.command(org, commandId);
    return stored && commitFrom(stored);
  }

  async positionAt(org: string, instant: Instant): Promise<number> {
    return this.#reader.positionAt(org, instant);
  }

  async heads(afterOrg = '', limit = 1_000): Promise<readonly Head[]> {
    return this.#reader.heads(afterOrg, limit);
  }

  subscribe(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.#writer.settled();
    this.#listeners.clear();
    await this.#parts.release();
  }

  /** The commit is read from the text that was stored, so that nobody can tell whether it was heard or read. */
  #tell(commit: Commit): Commit {
    this.#advance(commit);
    for (const listener of this.#listeners) listener(commit);
    return commit;
  }

  /** What is not answered may have been written all the same: the head is asked for anew. */
  #doubt(org: string, error: unknown): never {
    this.#heads.delete(org);
    throw error;
  }

  /** Answers to one batch may come in any order. */
  #advance({ org, position, hash, at, loadedAt }: Commit): void {
    const head = this.#heads.get(org);
    if (head && position > head.position) this.#heads.set(org, { org, position, hash, at, loading: head.loading && loadedAt !== undefined });
  }

  #commitAt(org: string, position: number): Commit {
    const [stored] = this.#reader.after(org, position - 1, { limit: 1 });
    if (stored?.position !== position) throw historyDamaged(org, position, 'a known commit is gone');
    return commitFrom(stored);
  }
}
