export { openMongoHistory, openMongoHistoryReader, type MongoHistoryOptions } from './open.js';
export type { MongoHistory } from './mongo-history.js';
export type { ClockVerdict } from './clock-watch.js';
