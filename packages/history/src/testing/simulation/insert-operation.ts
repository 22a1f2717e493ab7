import type { NumberedCommit } from '../../append/decision.js';

export type Index = 'position' | 'version' | 'command';

/** An ordered insert on its way through a replica set: it runs document by document, maybe long after its sender gave up on it. */
export interface InsertOperation {
  readonly commits: readonly NumberedCommit[];
  /** The next document to run. */
  next: number;
  state: 'running' | 'ran' | 'lost';
  duplicate?: Index;
  /** The sender has its answer, or has stopped waiting. */
  answered: boolean;
  resolve(): void;
  reject(error: Error): void;
}

/** The unique index that a document would break, if any; of several it is the position that is told last, as an engine may choose. */
export function duplicateOf(oplog: readonly NumberedCommit[], commit: NumberedCommit): Index | undefined {
  for (const there of oplog) {
    if (there.append.stream === commit.append.stream && there.version === commit.version) return 'version';
    if (there.append.commandId === commit.append.commandId) return 'command';
    if (there.position === commit.position) return 'position';
  }
  return undefined;
}
