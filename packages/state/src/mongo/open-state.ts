import type { MongoConnection } from '@cairn/mongo';
import type { State } from '../stores.js';
import { MongoApiKeys } from './mongo-api-keys.js';
import { MongoCheckpoints } from './mongo-checkpoints.js';
import { MongoCursors } from './mongo-cursors.js';
import { MongoDirectory } from './mongo-directory.js';
import { reachable } from './reachable.js';

/**
 * Opens the database `state`, its indexes made when missing. The connection stays its owner's to close.
 * @throws CairnError `mongo-index-refused`, `storage-unavailable` (retriable); every call of the store throws the latter while there is no primary
 */
export async function openMongoState(connection: MongoConnection): Promise<State> {
  const db = connection.database('state');
  return {
    directory: reachable(await MongoDirectory.open(db)),
    cursors: reachable(await MongoCursors.open(db)),
    apiKeys: reachable(await MongoApiKeys.open(db)),
    checkpoints: reachable(await MongoCheckpoints.open(db)),
    close: async () => undefined,
  };
}
