import { catalogue } from '@cairn/contracts';
import { openMongo, type MongoConnection, type MongoPlace } from '@cairn/mongo';
import { dropAll, mongoForTests } from '@cairn/mongo/testing';
import { AdjustableClock, type HistoryHarness } from '../testing/index.js';
import { openMongoHistory } from './open.js';
import type { MongoHistory } from './mongo-history.js';

/** Histories at a place of their own; each has a connection of its own, as a process of its own would. */
export class MongoHarness implements HistoryHarness {
  readonly clock = new AdjustableClock();
  readonly place: MongoPlace = mongoForTests();
  readonly #connections: MongoConnection[] = [];
  readonly #histories: MongoHistory[] = [];

  /** @param url another way to the same server */
  async open(url = this.place.url): Promise<MongoHistory> {
    const connection = await openMongo({ ...this.place, url });
    this.#connections.push(connection);
    const history = await openMongoHistory(connection, { catalogue, clock: this.clock.read, databaseTime: async () => this.clock.read() });
    this.#histories.push(history);
    return history;
  }

  async reopen(): Promise<MongoHistory> {
    await this.close();
    return this.open();
  }

  async close(): Promise<void> {
    for (const history of this.#histories.splice(0)) await history.close();
    for (const connection of this.#connections.splice(0)) await connection.close();
  }

  async remove(): Promise<void> {
    await this.close();
    await dropAll(this.place);
  }
}
