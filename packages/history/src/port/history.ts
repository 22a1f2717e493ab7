import type { Commit } from '@cairn/contracts';
import type { AppendReceipt, AppendRequest } from './append.js';
import type { Head, Instant } from './head.js';
import type { StoredCommit } from './stored.js';

/** How much of the log one read may bring: whole commits, at least one if there is one. Only the last page is smaller than both allow. */
export interface ReadLimits {
  /** Commits, 1–500. Default 500. */
  readonly limit?: number;
  /** Bytes of bodies after which the page ends. Default 4 MB. */
  readonly maxBytes?: number;
}

/** Where a category was read up to: its streams in the order of their names, each by version. */
export interface CategoryCursor {
  readonly stream: string;
  readonly version: number;
}

/**
 * The append-only OKR history: one totally ordered, gap-free, hash-chained log for each organization (docs/ARCHITECTURE.md).
 * Every method is scoped to one organization. Reads see only what can never be taken back.
 */
export interface History {
  /**
   * Appends one commit, or answers with the commit of the first time when the command id is known.
   * @throws CairnError `version-conflict`, `guard-conflict`, `idempotency-key-reused`, `append-outcome-unknown` (retriable),
   *   `history-busy` (retriable), `log-not-created`, `load-*`, `history-damaged`, and what `Catalogue.admit` refuses.
   */
  append(request: AppendRequest): Promise<AppendReceipt>;

  /** The last commit's place in the chain; position 0 where the organization has no log. */
  head(org: string): Promise<Head>;

  /** Commits after a position, ascending, as stored. */
  readStored(org: string, after: number, limits?: ReadLimits): Promise<readonly StoredCommit[]>;

  /** Commits of one stream after a version, ascending. */
  readStream(org: string, stream: string, afterVersion: number, limits?: ReadLimits): Promise<readonly Commit[]>;

  /** Commits of every stream of a category, by stream and version; for folding a whole category cold. */
  readCategory(org: string, category: string, after?: CategoryCursor, limits?: ReadLimits): Promise<readonly Commit[]>;

  /** The commit that a command made, if it made one. */
  commitOf(org: string, commandId: string): Promise<Commit | undefined>;

  /** The last position with `at` ≤ the instant; 0 if there is none. */
  positionAt(org: string, instant: Instant): Promise<number>;

  /** The heads of organizations, by name: what a sweep for missed hints looks at. */
  heads(afterOrg?: string, limit?: number): Promise<readonly Head[]>;

  /**
   * Tells of each commit appended through this instance, in order of position for an organization, exactly as it will be read: what followers
   * make of it must not depend on how it came to them. A hint that may be missing, never the truth: read the log.
   */
  subscribe(listener: (commit: Commit) => void): () => void;

  /** Lets appends under way finish, then gives the storage back. */
  close(): Promise<void>;
}
