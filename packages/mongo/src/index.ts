export { openMongo } from './connection/open.js';
export type { MongoPlace } from './connection/place.js';
export type { DatabaseName, MongoConnection } from './connection/connection.js';
export { judgeServer, type ServerWords } from './connection/judge-server.js';
export { ensureIndexes } from './indexes/ensure-indexes.js';
export type { WantedIndex } from './indexes/wanted-index.js';
export { isDuplicateKey } from './failures/duplicate-key.js';
export { isUnreachable, reaching, unavailableFrom } from './failures/unreachable.js';
export type { mongo } from 'mongoose';
