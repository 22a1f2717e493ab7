import { reaching, type MongoConnection } from '@cairn/mongo';
import type { Views } from '../port/views.js';
import { ViewsCollections } from './collections.js';
import { MongoViews } from './mongo-views.js';

/**
 * Opens the views of a connection's database `views`, which is disposable. The connection stays open when the views are closed.
 * @throws CairnError `storage-unavailable` (retriable)
 */
export async function openMongoViews(connection: MongoConnection): Promise<Views> {
  const collections = new ViewsCollections(connection);
  const { setName, msg } = await reaching(() => collections.database.command({ hello: 1 }));
  const hasSnapshots = setName !== undefined || msg === 'isdbgrid';
  return new MongoViews(collections, hasSnapshots ? 'snapshot' : 'majority');
}
