export * from './port/index.js';
export { openMemoryHistory, openSqliteHistory, memoryDatabase, type HistoryOptions } from './sqlite/open.js';
export * from './follow/index.js';
export * from './checkpoints/index.js';
