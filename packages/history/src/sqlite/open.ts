import type { Catalogue } from '@cairn/contracts';
import { CairnError } from '@cairn/contracts/errors';
import { hostWorker, openDatabase, type DirectoryLock, type SqliteDatabase } from '@cairn/sqlite';
import { join } from 'node:path';
import type { History } from '../port/history.js';
import { BatchStore } from './batch-store.js';
import { HISTORY_FILE, openHistoryFile, openHistoryInMemory } from './open-database.js';
import { placedFrom, type Placed } from './placed.js';
import { SqliteHistory } from './sqlite-history.js';
import { toWire } from './wire.js';
import type { WriterMethods } from './writer.worker.js';

export interface HistoryOptions {
  readonly catalogue: Catalogue;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/**
 * Opens `history.db` in a directory that this process holds; writes go through a worker thread with `synchronous=FULL`.
 * @throws CairnError `schema-refused`, `pragma-refused`: a file without its indexes, triggers or settings is not written to
 */
export async function openSqliteHistory(lock: DirectoryLock, options: HistoryOptions): Promise<History> {
  openHistoryFile(lock.directory).close();
  const writer = hostWorker<WriterMethods>(new URL('./writer.worker.js', import.meta.url), { workerData: { directory: lock.directory } });
  const readFrom = openDatabase(join(lock.directory, HISTORY_FILE), { readonly: true });
  const release = async (): Promise<void> => {
    readFrom.close();
    await writer.close();
  };
  return new SqliteHistory({ ...options, readFrom, write: async (batch, now) => JSON.parse(await writer.call('write', [toWire(batch), now])) as Placed[], release, isOnlyWriter: true });
}

/** What can be asked of a history that is open for reading alone. */
export type HistoryReader = Pick<History, 'head' | 'heads' | 'readStored' | 'readStream' | 'positionAt' | 'close'>;

/** Opens the history of a directory for reading alone, beside the one who writes it: another thread of the same process. */
export function openHistoryReader(directory: string, catalogue: Catalogue): HistoryReader {
  const readFrom = openDatabase(join(directory, HISTORY_FILE), { readonly: true });
  const write = (): Promise<never> => Promise.reject(new CairnError('This history is open for reading alone.', { code: 'history-read-only' }));
  return new SqliteHistory({ catalogue, clock: () => 0, readFrom, write, release: async () => readFrom.close(), isOnlyWriter: false });
}

/** A database in memory that outlives the histories opened over it. */
export function memoryDatabase(): SqliteDatabase {
  return openHistoryInMemory();
}

/** A history over a database in memory: the same code but for the thread and the disk. */
export function openMemoryHistory(options: HistoryOptions, db: SqliteDatabase = memoryDatabase()): History {
  const store = new BatchStore(db);
  return new SqliteHistory({
    ...options,
    readFrom: db,
    write: async (batch, now) => store.write(batch, now).map(placedFrom),
    release: async () => undefined,
    isOnlyWriter: false,
  });
}
