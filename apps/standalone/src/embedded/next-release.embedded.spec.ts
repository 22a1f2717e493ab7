import { catalogue } from '@cairn/contracts';
import { ALL_PROJECTIONS, goalViews, organizationViews } from '@cairn/okr-views';
import { openEmbedded, systemClock } from '@cairn/service-kit';
import { buildAllAhead, ViewsAt } from '@cairn/views';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Field } from '../faults/field.fixture.js';
import { newDirectory, OneProcess } from '../product/processes.fixture.js';
import { ADMIN_KEY, ENVIRONMENT, runCairn } from '../real-process.fixture.js';
import { NEXT_PROJECTIONS, NEXT_RELEASE, saidOf } from '../rollout/releases.fixture.js';

const directory = newDirectory();
const product = new OneProcess(directory);
let objective: string;

/** What the objective, the teams and its check-ins are answered as, while a release serves the directory. */
async function answersOf(release: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const url = await product.begin({ ...ENVIRONMENT, ...release });
  const answers = await Promise.all([`/objectives/${objective}`, '/teams', '/alignments'].map((path) => fetch(`${url}/api/v1${path}?asOf=20`, { headers: { authorization: `Bearer ${ADMIN_KEY}` } })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  await product.stop('SIGTERM');
  return texts;
}

const rebuild = async (options: readonly string[] = []): Promise<readonly string[]> => saidOf((await runCairn(['rebuild', ...options], { CAIRN_DATA: directory, CAIRN_MONGO_URL: '', ...NEXT_RELEASE })).out);
const equal = NEXT_PROJECTIONS.map(({ storage }) => `${storage} equal`);

beforeAll(async () => {
  const url = await product.begin(ENVIRONMENT);
  const field = await Field.open(url);
  const goals = await field.goals(4);
  await field.activate();
  objective = goals[0]?.objectiveId ?? '';
  await product.stop('SIGTERM');
}, 300_000);
afterAll(() => rmSync(directory, { recursive: true }));

describe('the next release over a directory, every projection of it new', () => {
  it('is built while readers are served, without their noticing', async () => {
    const stores = await openEmbedded(directory, systemClock);
    for (const projection of ALL_PROJECTIONS) await stores.views.prepare(projection);
    const [{ org, position } = { org: '', position: 0 }] = await stores.history.heads();
    const read = async (): Promise<unknown> => {
      const now = new ViewsAt(stores.views, org, position);
      return [(await now.list(goalViews.view('keyResults'), { by: 'id' }, { limit: 100 })).items, (await now.list(organizationViews.view('people'), { by: 'id' }, { limit: 100 })).items];
    };
    const served = await read();
    const seen: unknown[] = [];
    const half = NEXT_PROJECTIONS.slice(0, 2);
    const reading: Promise<void>[] = [];
    await buildAllAhead({ ...stores, catalogue, projections: half, onProgress: () => void reading.push(read().then((rows) => void seen.push(rows))) });
    await Promise.all(reading);
    expect(seen.length).toBeGreaterThan(1);
    for (const rows of seen) expect(rows).toEqual(served);
    await stores.close();
  });

  it('answers as the one before it, builds what is missing before it listens, and lets the old views go', async () => {
    const before = await answersOf({});
    expect(await answersOf(NEXT_RELEASE)).toEqual(before);
    expect(await rebuild(['--drop-old'])).toEqual([...equal, ...ALL_PROJECTIONS.map(({ storage }) => `removed ${storage}`).toSorted()]);
  }, 300_000);

  it('makes views that were thrown away again', async () => {
    const before = await answersOf(NEXT_RELEASE);
    for (const name of ['views.db', 'views.db-wal', 'views.db-shm']) rmSync(join(directory, name), { force: true });
    expect(await answersOf(NEXT_RELEASE)).toEqual(before);
    expect(await rebuild()).toEqual(equal);
  }, 300_000);
});
