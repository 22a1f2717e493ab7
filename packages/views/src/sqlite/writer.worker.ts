import { workerData } from 'node:worker_threads';
import type { Cursor, Parking } from '@cairn/history';
import { serveWorker } from '@cairn/sqlite';
import type { ProjectionStorage } from '../port/projection.js';
import type { WriterBatch } from './writer-batch.js';
import { openViewsFile } from './open-database.js';
import { ViewsWriter } from './writer.js';

/** The writer's thread: a rebuild writes for minutes, which must not hold up the event loop. */
export interface WriterMethods {
  readonly [name: string]: (...args: never[]) => unknown;
  prepare(projection: ProjectionStorage): void;
  apply(batch: WriterBatch): boolean;
  park(storage: string, org: string, parked: { readonly at: Cursor; readonly parking: Parking }): void;
  drop(storage: string): void;
}

const { directory } = workerData as { directory: string };
const db = openViewsFile(directory);
const writer = new ViewsWriter(db);

const methods: WriterMethods = {
  prepare: (projection) => writer.prepare(projection),
  apply: (batch) => writer.apply(batch),
  park: (storage, org, parked) => writer.park(storage, org, parked),
  drop: (storage) => writer.drop(storage),
};
serveWorker(methods, () => db.close());
