import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CloudEvent } from '@cairn/contracts';
import { seededRandom } from '@cairn/history/testing';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ADMIN_KEY, RealProduct } from '../real-process.fixture.js';
import { eventsOf, headOf, LONGEST_IMPORT, until } from './loaded.fixture.js';
import { CHECK_INS, OKR_EXPORT, ZONE } from './real-files.fixture.js';

/** How often the import is broken off, the command line and the server in turn; more by `CAIRN_TEST_KILLS`. */
const KILLS = Number(process.env['CAIRN_TEST_KILLS'] ?? 2);
/** Requests of the import. */
const STEPS = 1_457;
const CLI = fileURLToPath(import.meta.resolve('@cairn/cli/main'));

let folder: string;
let command: readonly string[];
let whole: RealProduct;
let broken: RealProduct;

/** Two products of one and the same empty organization. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-e2e-broken-off-'));
  command = ['import', OKR_EXPORT, '--check-ins', CHECK_INS, '--time-zone', ZONE, '--rejected', join(folder, 'rejected')];
  whole = await RealProduct.start();
  broken = await whole.startCopy();
});

afterAll(async () => {
  await Promise.all([whole.end(), broken.end()]);
  rmSync(folder, { recursive: true, force: true });
});

const importInto = (product: RealProduct) => product.cairn(command);

/** Imports until so many commits are there, and then kills one of the two that take part, without warning. */
async function breakOff(steps: number, victim: 'command line' | 'server'): Promise<void> {
  const env = { ...process.env, CAIRN_URL: broken.url, CAIRN_KEY: ADMIN_KEY };
  const child = spawn(process.execPath, [CLI, ...command], { env, stdio: 'ignore' });
  const closed = once(child, 'close');
  await until(async () => ((await headOf(broken)) >= steps ? true : undefined));
  if (victim === 'server') await broken.stop('SIGKILL');
  else child.kill('SIGKILL');
  const [code, signal] = (await closed) as [number | null, string | null];
  expect([victim, code, signal]).toEqual(victim === 'server' ? [victim, 1, null] : [victim, null, 'SIGKILL']);
  if (victim === 'server') await broken.begin();
}

/** What an event tells, but for what is of one run: its ids, that of the log among them, when it was loaded, and its place. */
function toldBy({ type, subject, time, actor, via, kind, commandid, data }: CloudEvent): object {
  return { type, subject, time, actor, via, kind, commandid, data: { ...data, logId: null } };
}

/** The record of an import says what that run of it added; how often it broke off shows there and nowhere else. */
const isRecord = ({ type }: CloudEvent): boolean => type === 'import.applied';

describe('an import that was broken off', () => {
  it(`${KILLS} times, and run again, comes to the same organization, event by event`, async () => {
    const reference = importInto(whole);
    const random = seededRandom(KILLS);
    const stops = Array.from({ length: KILLS }, () => 1 + Math.floor(random.next() * (STEPS - 100))).toSorted((one, other) => one - other);
    for (const [at, steps] of stops.entries()) await breakOff(steps, at % 2 === 0 ? 'command line' : 'server');
    const before = await headOf(broken);
    expect(before).toBeGreaterThanOrEqual(stops.at(-1) ?? 0);
    expect(await importInto(broken)).toMatchObject({ code: 1, out: expect.stringContaining('Added: ') });
    expect((await reference).out).toContain('Added: teams 15');
    const [one, other] = [await eventsOf(whole), await eventsOf(broken)];
    expect(other.filter((event) => !isRecord(event)).map(toldBy)).toEqual(one.filter((event) => !isRecord(event)).map(toldBy));
    expect(one.filter(isRecord)).toHaveLength(2);
  }, LONGEST_IMPORT * (1 + KILLS));

  it('has nothing left to add, and its history holds', async () => {
    const head = await headOf(broken);
    expect((await importInto(broken)).out).toContain('Nothing to add');
    expect(await headOf(broken)).toBe(head);
    expect(await broken.cairn(['verify'])).toMatchObject({ code: 0, out: expect.stringContaining('The history holds.') });
  });
});
