import { workerData } from 'node:worker_threads';
import { serveWorker } from '@cairn/sqlite';
import type { PreparedAppend } from '../chain/prepared.js';
import { BatchStore } from './batch-store.js';
import { openHistoryFile } from './open-database.js';
import { placedFrom, type Placed } from './placed.js';

/** The writer's thread: FULL commits wait for the disk, which must not hold up the event loop. */
export interface WriterMethods {
  readonly [name: string]: (...args: never[]) => unknown;
  write(batch: readonly PreparedAppend[], now: string): Placed[];
}

const { directory } = workerData as { directory: string };
const db = openHistoryFile(directory);
const store = new BatchStore(db);

const methods: WriterMethods = { write: (batch, now) => store.write(batch, now).map(placedFrom) };
serveWorker(methods, () => db.close());
