import type { State } from '../stores.js';
import { SqliteApiKeys } from './sqlite-api-keys.js';
import { SqliteCheckpoints } from './sqlite-checkpoints.js';
import { SqliteCursors } from './sqlite-cursors.js';
import { SqliteDirectory } from './sqlite-directory.js';
import { openStore } from './place.js';
import type { Place } from './place.js';
import { STATE_SCHEMA } from './state-schema.js';

/** Opens `state.db`, made when absent. @throws as `openStore`. */
export function openSqliteState(place: Place): State {
  const db = openStore(place, 'state.db', STATE_SCHEMA);
  return {
    directory: new SqliteDirectory(db),
    cursors: new SqliteCursors(db),
    apiKeys: new SqliteApiKeys(db),
    checkpoints: new SqliteCheckpoints(db),
    close: async () => db.close(),
  };
}
