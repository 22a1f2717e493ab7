import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { catalogue } from '@cairn/contracts';
import { lockDirectory, type DirectoryLock } from '@cairn/sqlite';
import type { History } from '../port/history.js';
import { AdjustableClock, doNothingHistory, historyContract, type HistoryHarness } from '../testing/index.js';
import { memoryDatabase, openMemoryHistory, openSqliteHistory } from './open.js';

/** A harness over storage that `openOver` makes and can open again. */
class Harness implements HistoryHarness {
  readonly clock = new AdjustableClock();
  readonly #openOver: (clock: () => number) => Promise<History>;
  #history: History | undefined;

  constructor(openOver: (clock: () => number) => Promise<History>) {
    this.#openOver = openOver;
  }

  async open(): Promise<History> {
    this.#history = await this.#openOver(this.clock.read);
    return this.#history;
  }

  async reopen(): Promise<History> {
    await this.close();
    return this.open();
  }

  async close(): Promise<void> {
    await this.#history?.close();
  }
}

const cleanUp: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

function onDisk(): Harness {
  const directory = mkdtempSync(join(tmpdir(), 'cairn-history-'));
  const lock: DirectoryLock = lockDirectory(directory);
  const harness = new Harness((clock) => openSqliteHistory(lock, { catalogue, clock }));
  cleanUp.push(() => rmSync(directory, { recursive: true }), () => lock.release(), () => harness.close());
  return harness;
}

function inMemory(): Harness {
  const db = memoryDatabase();
  return new Harness(async (clock) => openMemoryHistory({ catalogue, clock }, db));
}

describe.each([
  ['SQLite on disk', onDisk],
  ['SQLite in memory', inMemory],
])('history contract: %s', (_name, makeHarness) => {
  it.each(historyContract)('$name', async ({ run }) => run(makeHarness()));
});

describe('history contract: an adapter that does nothing', () => {
  it.each(historyContract)('fails: $name', async ({ run }) => {
    await expect(run(new Harness(async () => doNothingHistory()))).rejects.toThrow();
  });
});
