export type { RowsBatch } from './batch.js';
export * from './errors.js';
export { PAGE_LIMIT, type ListPlace, type ListRequest, type Selection } from './list.js';
export type { ProjectionStorage, ViewDeclaration, ViewRef } from './projection.js';
export { OPEN, type Close, type KeyValue, type NewRow, type Row } from './row.js';
export type { RowPlace, Views } from './views.js';
