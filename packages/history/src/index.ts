export * from './port/index.js';
export { openHistoryReader, openMemoryHistory, openSqliteHistory, memoryDatabase, type HistoryOptions, type HistoryReader } from './sqlite/open.js';
export * from './follow/index.js';
export * from './checkpoints/index.js';
