import { afterEach, describe, expect, it } from '@jest/globals';
import { openMongo, type MongoConnection } from '@cairn/mongo';
import { dropAll, mongoForTests } from '@cairn/mongo/testing';
import type { Views } from '../port/views.js';
import { doNothingViews, viewsContract, type ViewsHarness } from '../testing/index.js';
import { openMongoViews } from './open.js';

/** Milliseconds: some cases read everything at every position, one question at a time. */
const LONGEST = 300_000;

const place = mongoForTests();
afterEach(() => dropAll(place));

/** Opens a connection of its own each time, over the same databases. */
class Harness implements ViewsHarness {
  #connection: MongoConnection | undefined;
  #views: Views | undefined;

  async open(): Promise<Views> {
    await this.close();
    this.#connection = await openMongo(place);
    this.#views = await openMongoViews(this.#connection);
    return this.#views;
  }

  reopen(): Promise<Views> {
    return this.open();
  }

  async close(): Promise<void> {
    await this.#views?.close();
    await this.#connection?.close();
  }
}

describe('views contract: MongoDB', () => {
  it.each(viewsContract)(
    '$name',
    async ({ run }) => {
      const harness = new Harness();
      try {
        await run(harness);
      } finally {
        await harness.close();
      }
    },
    LONGEST,
  );
});

describe('views contract: an adapter that does nothing', () => {
  it('fails every case', async () => {
    const nothing: ViewsHarness = { open: async () => doNothingViews(), reopen: async () => doNothingViews() };
    for (const { run } of viewsContract) await expect(run(nothing)).rejects.toThrow();
  });
});
