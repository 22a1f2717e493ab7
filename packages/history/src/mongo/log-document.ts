import type { mongo, WantedIndex } from '@cairn/mongo';
import type { CommitBody } from '@cairn/contracts';
import type { NumberedCommit } from '../append/decision.js';
import type { ChainLink } from '../append/log-driver.js';
import type { StoredCommit } from '../port/stored.js';

/** A commit as a document: the body is one text, and nothing stands beside it but the copies that every adapter has. */
export interface LogDocument extends StoredCommit {
  readonly _id: string;
}

export type LogCollection = mongo.Collection<LogDocument>;

export const LOG = 'log';

/** The last line of defence, not the decision; and the ways by which the log is read. */
export const LOG_INDEXES: readonly WantedIndex[] = [
  { name: 'log_position', key: { org: 1, position: 1 }, unique: true },
  { name: 'log_version', key: { org: 1, stream: 1, version: 1 }, unique: true },
  { name: 'log_command', key: { org: 1, commandId: 1 }, unique: true },
];

const POSITION_DIGITS = 16;

/** Names a place in the log, so that one commit is found by the index that every collection has; in the order of positions. */
export function documentId(org: string, position: number): string {
  return `${org}|${String(position).padStart(POSITION_DIGITS, '0')}`;
}

export function documentFrom({ append: { org, stream, commandId, types }, position, version, at, hash, body }: NumberedCommit): LogDocument {
  return { _id: documentId(org, position), org, position, stream, version, commandId, types, at, hash, body };
}

export function storedFrom({ _id, ...stored }: LogDocument): StoredCommit {
  return stored;
}

/** A commit's links, from its body: the copies beside it prove nothing. */
export function linkFrom({ org, position, hash, body }: Pick<LogDocument, 'org' | 'position' | 'hash' | 'body'>): ChainLink {
  const { at, prev, loadedAt } = JSON.parse(body) as CommitBody;
  return { org, position, hash, at, prev, loading: loadedAt !== undefined };
}
