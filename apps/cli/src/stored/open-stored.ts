import { catalogue } from '@cairn/contracts';
import { openSqliteHistory, type HistoryReader } from '@cairn/history';
import type { MongoPlace } from '@cairn/mongo';
import { lockDirectory } from '@cairn/sqlite';
import { openSqliteViews, type Views } from '@cairn/views';
import { requireData } from '../embedded/backup/backup-files.js';

/** Where history and views are: in a directory, or where services share them. */
export interface StoredPlace {
  readonly data: string;
  /** Counts before the directory. */
  readonly mongo?: MongoPlace;
}

/** History and views, without a server. */
export interface Stored {
  readonly history: HistoryReader;
  readonly views: Views;
  close(): Promise<void>;
}

/**
 * Opens a data directory that nothing else holds, or databases that services may be using meanwhile.
 * @throws CairnError `data-missing`, `directory-in-use`; `mongo-*`
 */
export function openStored({ data, mongo }: StoredPlace, clock: () => number): Promise<Stored> {
  return mongo === undefined ? openDirectory(data, clock) : openDatabases(mongo);
}

async function openDirectory(data: string, clock: () => number): Promise<Stored> {
  requireData(data, ['history.db']);
  const lock = lockDirectory(data);
  try {
    const history = await openSqliteHistory(lock, { catalogue, clock });
    const views = await openSqliteViews(lock);
    const close = async (): Promise<void> => {
      await Promise.all([history.close(), views.close()]);
      lock.release();
    };
    return { history, views, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** What speaks to MongoDB is loaded only where it is used. */
async function openDatabases(place: MongoPlace): Promise<Stored> {
  const { openMongo } = await import('@cairn/mongo');
  const connection = await openMongo(place);
  try {
    const { openMongoHistoryReader } = await import('@cairn/history/mongo');
    const { openMongoViews } = await import('@cairn/views/mongo');
    const history = openMongoHistoryReader(connection, catalogue);
    const views = await openMongoViews(connection);
    const close = async (): Promise<void> => {
      await Promise.all([history.close(), views.close()]);
      await connection.close();
    };
    return { history, views, close };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
