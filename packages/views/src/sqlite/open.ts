import { CairnError } from '@cairn/contracts/errors';
import { join } from 'node:path';
import { hostWorker, openDatabase, type DirectoryLock, type SqliteDatabase } from '@cairn/sqlite';
import type { Views } from '../port/views.js';
import { openViewsFile, openViewsInMemory, VIEWS_FILE } from './open-database.js';
import { ViewsReader } from './reader.js';
import { SqliteViews } from './sqlite-views.js';
import { ViewsWriter } from './writer.js';
import type { WriterMethods } from './writer.worker.js';

/**
 * Opens `views.db` in a directory that this process holds; writes go through a worker thread. The file is disposable: without it,
 * everything is made again from the history.
 * @throws CairnError `schema-refused`, `pragma-refused`
 */
export async function openSqliteViews(lock: DirectoryLock): Promise<Views> {
  openViewsFile(lock.directory).close();
  const host = hostWorker<WriterMethods>(new URL('./writer.worker.js', import.meta.url), { workerData: { directory: lock.directory } });
  const readFrom = openDatabase(join(lock.directory, VIEWS_FILE), { readonly: true });
  return new SqliteViews({
    reader: new ViewsReader(readFrom),
    writing: {
      prepare: (projection) => host.call('prepare', [projection]),
      apply: (batch) => host.call('apply', [batch]),
      park: (storage, org, parked) => host.call('park', [storage, org, parked]),
      drop: (storage) => host.call('drop', [storage]),
    },
    release: async () => {
      readFrom.close();
      await host.close();
    },
    isOnlyWriter: true,
  });
}

/**
 * Opens the views of a directory for reading alone, beside the one who writes them: another thread of the same process. `prepare` makes a
 * projection known and nothing else.
 * @throws CairnError `storage-failed` where there are none yet
 */
export function openViewsReader(directory: string): Views {
  const readFrom = openDatabase(join(directory, VIEWS_FILE), { readonly: true });
  return new SqliteViews({ reader: new ViewsReader(readFrom), writing: { prepare: async () => undefined, apply: refuse, park: refuse, drop: refuse }, release: async () => readFrom.close(), isOnlyWriter: false });
}

async function refuse(): Promise<never> {
  throw new CairnError('These views are open for reading alone.', { code: 'views-read-only' });
}

/** A database in memory that outlives the views opened over it. */
export function viewsMemory(): SqliteDatabase {
  return openViewsInMemory();
}

/** Views over a database in memory: the same code but for the thread and the disk. */
export function openMemoryViews(db: SqliteDatabase = viewsMemory()): Views {
  const writer = new ViewsWriter(db);
  return new SqliteViews({
    reader: new ViewsReader(db),
    writing: {
      prepare: async (projection) => writer.prepare(projection),
      apply: async (batch) => writer.apply(batch),
      park: async (storage, org, parked) => writer.park(storage, org, parked),
      drop: async (storage) => writer.drop(storage),
    },
    release: async () => undefined,
    isOnlyWriter: false,
  });
}
