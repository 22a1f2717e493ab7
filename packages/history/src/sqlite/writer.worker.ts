import { workerData } from 'node:worker_threads';
import { serveWorker } from '@cairn/sqlite';
import type { PreparedAppend } from '../chain/prepared.js';
import { BatchStore } from './batch-store.js';
import { openHistoryFile } from './open-database.js';
import { placedFrom, type Placed } from './placed.js';

/** The writer's thread: FULL commits wait for the disk, which must not hold up the event loop. */
export interface WriterMethods {
  readonly [name: string]: (...args: never[]) => unknown;
  /**
   * @param batch JSON of PreparedAppend[]: one text crosses between threads many times faster than the objects it describes
   * @returns JSON of Placed[]
   */
  write(batch: string, now: string): string;
}

const { directory } = workerData as { directory: string };
const db = openHistoryFile(directory);
const store = new BatchStore(db);

function write(batch: readonly PreparedAppend[], now: string): Placed[] {
  return store.write(batch, now).map(placedFrom);
}

const methods: WriterMethods = { write: (batch, now) => JSON.stringify(write(JSON.parse(batch) as PreparedAppend[], now)) };
serveWorker(methods, () => db.close());
