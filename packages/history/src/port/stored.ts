import type { Commit, CommitBody } from '@cairn/contracts';

/** A commit as it lies in storage: the body is the truth; what stands beside it are copies for the indexes. */
export interface StoredCommit {
  readonly org: string;
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly commandId: string;
  /** The types of its events in order, joined by a space. */
  readonly types: string;
  readonly at: string;
  readonly hash: string;
  /** RFC 8785 text: the very bytes that are hashed. */
  readonly body: string;
}

/** Reads a commit from the stored bytes. The copies are not consulted: comparing them is the verifier's work. */
export function commitFrom(stored: Pick<StoredCommit, 'body' | 'hash'>): Commit {
  const body = JSON.parse(stored.body) as CommitBody;
  return Object.assign(body, { hash: stored.hash });
}
