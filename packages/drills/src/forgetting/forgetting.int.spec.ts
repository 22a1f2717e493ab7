import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue, isSealed, type Commit } from '@cairn/contracts';
import { verifyLog } from '@cairn/history/verify';
import { openSqliteKeys } from '@cairn/state';
import { rebuild } from '@cairn/views';
import { activity } from '../activity.projection.js';
import { openProduct, type Product } from '../product.fixture.js';
import { ABOUT, FORGOTTEN, ORG, STAYING } from './people.js';
import { secretKey, secretText, tracesIn, type Secret } from './traces.js';

const MAIN = fileURLToPath(new URL('./forgetting.main.js', import.meta.url));
const owner = { kind: 'person', org: ORG, personId: FORGOTTEN.personId } as const;
const TEXTS = [secretText('what was said', FORGOTTEN.text), secretText('what was said about them', ABOUT), secretText('the name', FORGOTTEN.name), secretText('the address', FORGOTTEN.email)];

let directory: string;
let secrets: readonly Secret[];
let before: readonly string[];

/** Runs one act in a process of its own; what it prints is kept beside the data, to be searched as well. */
function act(name: 'speak' | 'forget'): void {
  const ran = spawnSync(process.execPath, [MAIN, directory, name], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  writeFileSync(join(directory, `${name}.log`), ran.stdout + ran.stderr);
}

async function keyOfForgotten(): Promise<Uint8Array> {
  const keys = openSqliteKeys({ directory }, randomBytes);
  const { key } = await keys.personKeys.getOrCreate(owner);
  await keys.close();
  return key;
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'cairn-forgetting-'));
  act('speak');
  secrets = [...TEXTS, secretKey('the key', await keyOfForgotten())];
  before = tracesIn(directory, secrets);
  act('forget');
}, 60_000);

afterAll(() => rmSync(directory, { recursive: true }));

async function withProduct<T>(work: (product: Product) => Promise<T>): Promise<T> {
  const product = await openProduct(directory, 'not following');
  try {
    return await work(product);
  } finally {
    await product.close();
  }
}

/** What becomes of the personal text of a commit's first event when it is opened. */
async function opened({ sealer }: Product, commit: Commit | undefined, field: string): Promise<unknown> {
  const [recorded] = commit?.events ?? [];
  const sealed = recorded?.data[field];
  return isSealed(sealed) ? sealer.open(sealed, { org: ORG, eventId: recorded?.id ?? '' }) : undefined;
}

describe('after a person is forgotten', () => {
  it('name, address and key were in the stores before, so that the search is known to find', () => {
    expect(before).toEqual(expect.arrayContaining([expect.stringContaining('the name in state.db'), expect.stringContaining('the address in state.db'), expect.stringContaining('the key in keys.db')]));
  });

  it('text, name, address and key are in no file: no page, no free page, no write-ahead log, no view, no output', () => {
    expect(existsSync(join(directory, 'views.db'))).toBe(true);
    expect(tracesIn(directory, secrets)).toEqual([]);
  });

  it('the chain still verifies', () =>
    withProduct(async ({ history }) => {
      expect(await verifyLog(ORG, (after) => history.readStored(ORG, after))).toMatchObject({ holds: true });
    }));

  it('what they said, and what was said about them, reads as forgotten; what others said stays', () =>
    withProduct(async (product) => {
      const checkIns = await product.history.readStream(ORG, 'check-ins-o1.1', 0);
      const of = (personId: string): Commit | undefined => checkIns.find(({ actor, events }) => actor === personId && events[0]?.type === 'check-in.recorded');
      expect(await opened(product, of(FORGOTTEN.personId), 'inTheWay')).toEqual({ forgotten: true });
      expect(await opened(product, checkIns.at(-1), 'text')).toEqual({ forgotten: true });
      expect(await opened(product, of(STAYING.personId), 'inTheWay')).toEqual({ forgotten: false, text: STAYING.text });
    }));

  it('views can be rebuilt and come out equal', () =>
    withProduct(async ({ views, history }) => {
      expect(await rebuild({ projection: activity, views, history, catalogue }, ORG)).toMatchObject({ outcome: 'equal' });
      expect(tracesIn(directory, secrets)).toEqual([]);
    }));

  it('no new key can be made', () =>
    withProduct(async ({ keys }) => {
      await expect(keys.personKeys.getOrCreate(owner)).rejects.toMatchObject({ code: 'person-forgotten' });
    }));

  it('the log says that it was done', () =>
    withProduct(async ({ history }) => {
      const types = (await history.readStream(ORG, `person-${FORGOTTEN.personId}`, 0)).flatMap(({ events }) => events.map(({ type }) => type));
      expect(types).toEqual(['person.added', 'person.forgotten', 'person-key.destroyed']);
    }));
});
