import type { MongoConnection } from '@cairn/mongo';
import type { RandomBytes } from '../random-bytes.js';
import type { Keys } from '../stores.js';
import { MongoPersonKeys } from './mongo-person-keys.js';
import { MongoSecrets } from './mongo-secrets.js';
import { reachable } from './reachable.js';

/**
 * Opens the database `keys`, its indexes made when missing. The connection stays its owner's to close; it may be to another server than that
 * of `state`.
 * @throws as `openMongoState`
 */
export async function openMongoKeys(connection: MongoConnection, random: RandomBytes): Promise<Keys> {
  const db = connection.database('keys');
  return {
    personKeys: reachable(await MongoPersonKeys.open(db, random)),
    secrets: reachable(new MongoSecrets(db, random)),
    close: async () => undefined,
  };
}
