import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { lockDirectory } from '@cairn/sqlite';
import type { Views } from '../port/views.js';
import type { UnorderedStore } from '../projection/apply-unordered.js';
import { doNothingViews, viewsContract, type ViewsHarness } from '../testing/index.js';
import { UnorderedMemory } from '../testing/simulation/unordered-memory.js';
import { UnorderedViews } from '../testing/simulation/unordered-views.js';
import { openMemoryViews, openSqliteViews, viewsMemory } from './open.js';

/** A harness over storage that `openOver` makes and can open again. */
class Harness implements ViewsHarness {
  readonly #openOver: () => Promise<Views>;
  #views: Views | undefined;

  constructor(openOver: () => Promise<Views>) {
    this.#openOver = openOver;
  }

  async open(): Promise<Views> {
    await this.close();
    this.#views = await this.#openOver();
    return this.#views;
  }

  reopen(): Promise<Views> {
    return this.open();
  }

  async close(): Promise<void> {
    await this.#views?.close();
  }
}

const cleanUp: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

function onDisk(): Harness {
  const directory = mkdtempSync(join(tmpdir(), 'cairn-views-'));
  const lock = lockDirectory(directory);
  const harness = new Harness(() => openSqliteViews(lock));
  cleanUp.push(() => rmSync(directory, { recursive: true }), () => lock.release(), () => harness.close());
  return harness;
}

function inMemory(): Harness {
  const db = viewsMemory();
  return new Harness(async () => openMemoryViews(db));
}

/** Not an adapter that anybody runs: it shows that the suite asks no more than a store without transactions can give. */
function unordered(upsert: UnorderedStore['upsert']): Harness {
  const memory = new UnorderedMemory();
  return new Harness(async () => new UnorderedViews({ memory, upsert }));
}

describe.each([
  ['SQLite on disk', onDisk],
  ['SQLite in memory', inMemory],
  ['a model without transactions, upsert lowers', () => unordered('lowers')],
  ['a model without transactions, upsert tells', () => unordered('tells')],
  ['a model without transactions, upsert inserts', () => unordered('inserts')],
])('views contract: %s', (_name, makeHarness) => {
  it.each(viewsContract)('$name', async ({ run }) => run(makeHarness()));
});

describe('views contract: an adapter that does nothing', () => {
  it.each(viewsContract)('fails: $name', async ({ run }) => {
    await expect(run(new Harness(async () => doNothingViews()))).rejects.toThrow();
  });
});
