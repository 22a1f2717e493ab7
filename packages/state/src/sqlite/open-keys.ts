import type { RandomBytes } from '../random-bytes.js';
import type { Keys } from '../stores.js';
import { KEYS_SCHEMA } from './keys-schema.js';
import { openStore } from './place.js';
import type { Place } from './place.js';
import { SqlitePersonKeys } from './sqlite-person-keys.js';
import { SqliteSecrets } from './sqlite-secrets.js';

/** Opens `keys.db`, made when absent. @throws as `openStore`. */
export function openSqliteKeys(place: Place, random: RandomBytes): Keys {
  const db = openStore(place, 'keys.db', KEYS_SCHEMA);
  return {
    personKeys: new SqlitePersonKeys(db, random),
    secrets: new SqliteSecrets(db, random),
    close: async () => db.close(),
  };
}
