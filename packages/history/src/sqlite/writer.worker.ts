import { workerData } from 'node:worker_threads';
import { serveWorker } from '@cairn/sqlite';
import { BatchStore } from './batch-store.js';
import { openHistoryFile } from './open-database.js';
import { placedFrom } from './placed.js';
import { fromWire, type WireBatch } from './wire.js';

/** The writer's thread: FULL commits wait for the disk, which must not hold up the event loop. */
export interface WriterMethods {
  readonly [name: string]: (...args: never[]) => unknown;
  /** @returns JSON of Placed[] */
  write(batch: WireBatch, now: string): string;
}

const { directory } = workerData as { directory: string };
const db = openHistoryFile(directory);
const store = new BatchStore(db);

const methods: WriterMethods = { write: (batch, now) => JSON.stringify(store.write(fromWire(batch), now).map(placedFrom)) };
serveWorker(methods, () => db.close());
