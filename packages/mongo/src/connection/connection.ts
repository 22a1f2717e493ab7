import mongoose, { type Connection, type mongo } from 'mongoose';
import { reaching } from '../failures/unreachable.js';
import { BOUNDS } from './bounds.js';
import { watchLooks } from './stuck-looks.js';

/** The databases of an installation: what may be forgotten, what may be rebuilt and what must last are backed up differently. */
export type DatabaseName = 'history' | 'views' | 'state' | 'keys';

/** An open connection whose server was found fit. */
export interface MongoConnection {
  /** The native database `prefix + name`: majority writes that are journalled, majority reads, from the primary. */
  database(name: DatabaseName): mongo.Db;
  /** A causally consistent session: what it reads is never older than what it has read or written. It ends with `endSession`. */
  session(): mongo.ClientSession;
  /** The server's clock, milliseconds since the epoch; also the cheapest question of all. @throws CairnError `storage-unavailable` */
  serverTime(): Promise<number>;
  close(): Promise<void>;
}

/** What every database is opened with, whatever the address says. */
const SAFE: mongo.DbOptions = {
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: BOUNDS.write },
  readConcern: new mongoose.mongo.ReadConcern('majority'),
  readPreference: 'primary',
};

/** The connection over mongoose's. */
export class OpenConnection implements MongoConnection {
  readonly #connection: Connection;
  readonly #prefix: string;
  readonly #endWatch: () => void;

  constructor(connection: Connection, prefix: string) {
    this.#connection = connection;
    this.#prefix = prefix;
    this.#endWatch = watchLooks(connection.getClient(), BOUNDS.look);
  }

  database(name: DatabaseName): mongo.Db {
    return this.#connection.getClient().db(`${this.#prefix}${name}`, SAFE);
  }

  session(): mongo.ClientSession {
    return this.#connection.getClient().startSession({ causalConsistency: true });
  }

  async serverTime(): Promise<number> {
    const { localTime } = await reaching(() => this.#connection.getClient().db('admin').command({ hello: 1 }, { timeoutMS: BOUNDS.question }));
    return localTime instanceof Date ? localTime.getTime() : Number.NaN;
  }

  async close(): Promise<void> {
    this.#endWatch();
    await this.#connection.close();
  }
}
