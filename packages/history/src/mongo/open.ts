import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CairnError, type Catalogue } from '@cairn/contracts';
import { ensureIndexes, type MongoConnection, type mongo } from '@cairn/mongo';
import type { Timing } from '../append/timing.js';
import type { HistoryOptions, HistoryReader } from '../sqlite/open.js';
import { ClockWatch } from './clock-watch.js';
import { Heads } from './heads.js';
import { LOG, LOG_INDEXES, type LogDocument } from './log-document.js';
import { MongoLogReader } from './log-reader.js';
import { MongoHistory, type MongoHistoryParts } from './mongo-history.js';
import { Organizations } from './organizations.js';

/** Milliseconds between two comparisons of the clocks. */
const COMPARE_EVERY = 60_000;
const CHANCES = 2 ** 32;

export interface MongoHistoryOptions extends HistoryOptions {
  /** The database's clock, milliseconds since the epoch. Default: the server's. Given where `clock` isn't the time of day. */
  readonly databaseTime?: () => Promise<number>;
}

/**
 * Opens the history in MongoDB. The connection stays its owner's to close, after this.
 * @throws CairnError `mongo-index-refused`, `storage-unavailable` (retriable)
 */
export async function openMongoHistory(connection: MongoConnection, options: MongoHistoryOptions): Promise<MongoHistory> {
  const { clock, databaseTime = () => connection.serverTime() } = options;
  const watch = new ClockWatch({ clock, databaseTime });
  await watch.compare();
  await ensureIndexes(connection.database('history').collection<LogDocument>(LOG), LOG_INDEXES);
  const comparing = setInterval(() => void watch.compare().catch(() => undefined), COMPARE_EVERY).unref();
  const session = (): mongo.ClientSession => connection.session();
  return new MongoHistory({ ...reading(connection, options.catalogue), session, timing: timingOf(clock), watch, release: () => clearInterval(comparing) });
}

/** Opens the history for reading alone: no index is looked at and none made, so that it costs nothing; for a thread beside one that writes. */
export function openMongoHistoryReader(connection: MongoConnection, catalogue: Catalogue): HistoryReader {
  const refuse = (): never => {
    throw new CairnError('This history is open for reading alone.', { code: 'history-read-only' });
  };
  const watch = new ClockWatch({ clock: () => 0, databaseTime: async () => 0 });
  return new MongoHistory({ ...reading(connection, catalogue), session: refuse, timing: timingOf(() => 0), watch, release: () => undefined });
}

function reading(connection: MongoConnection, catalogue: Catalogue): Pick<MongoHistoryParts, 'catalogue' | 'log' | 'reader' | 'heads' | 'organizations'> {
  const database = connection.database('history');
  const log = database.collection<LogDocument>(LOG);
  return { catalogue, log, reader: new MongoLogReader(log), heads: new Heads(log), organizations: new Organizations(database) };
}

function timingOf(clock: () => number): Timing {
  return { now: clock, elapsed: () => performance.now(), sleep: (milliseconds) => pause(milliseconds), random: () => randomInt(CHANCES) / CHANCES };
}
