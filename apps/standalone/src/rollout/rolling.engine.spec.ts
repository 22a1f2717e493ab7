import { openMongo } from '@cairn/mongo';
import { ALL_PROJECTIONS } from '@cairn/okr-views';
import { checksum, type AnyProjection, type Views } from '@cairn/views';
import { openMongoViews } from '@cairn/views/mongo';
import { expect, it } from '@jest/globals';
import { Field } from '../faults/field.fixture.js';
import { Installation } from '../product/installation.fixture.js';
import { runCairn } from '../real-process.fixture.js';
import { NEXT_PROJECTIONS, NEXT_RELEASE, saidOf } from './releases.fixture.js';
import { SteadyClients } from './steady-clients.fixture.js';
import { TwoEach } from './two-each.fixture.js';

const MINUTES = 60_000;
/** What is written and read between two steps of a rollout. */
const BETWEEN = Number(process.env['CAIRN_TEST_ROLLOUT'] ?? 5);

const storagesOf = (projections: readonly AnyProjection[]): readonly string[] => projections.map(({ storage }) => storage).toSorted();

/** Checksums of all rows of an organization up to a position. */
function sumsOf(views: Views, projections: readonly AnyProjection[], { org, at }: { readonly org: string; readonly at: number }): Promise<readonly string[]> {
  return Promise.all(projections.map((projection) => checksum({ views, projection, org, at })));
}

it('every view is built anew, switched to and thrown away in a rolling replacement of all services, while clients write and read', async () => {
  const installation = new Installation();
  const services = await TwoEach.start(installation);
  const connection = await openMongo(installation.place.mongo);
  const views = await openMongoViews(connection);
  let clients: SteadyClients | undefined;
  try {
    const field = await Field.open(services.url);
    const goals = await field.goals(2);
    await field.activate();
    clients = new SteadyClients(services.url, goals);
    await clients.goOn(BETWEEN);

    const prepared = await runCairn(['prepare'], { ...installation.env, ...NEXT_RELEASE });
    expect(prepared).toMatchObject({ code: 0, err: expect.stringMatching(/Building views (\d+)\/\1\n/) });
    expect(saidOf(prepared.out)).toEqual(NEXT_PROJECTIONS.map(({ storage }) => storage));
    expect(await views.storages()).toEqual([...storagesOf(ALL_PROJECTIONS), ...storagesOf(NEXT_PROJECTIONS)].toSorted());
    await clients.goOn(BETWEEN);

    await services.replace(NEXT_RELEASE);
    await clients.goOn(BETWEEN);
    const [org = ''] = prepared.out.split(' ');
    for (const projection of [...ALL_PROJECTIONS, ...NEXT_PROJECTIONS]) await views.prepare(projection);
    const at = Math.min(...(await Promise.all(ALL_PROJECTIONS.map(async ({ storage }) => (await views.cursor(storage, org)).position))));
    expect(at).toBeGreaterThan(BETWEEN);
    expect(await sumsOf(views, NEXT_PROJECTIONS, { org, at })).toEqual(await sumsOf(views, ALL_PROJECTIONS, { org, at }));

    const dropped = await runCairn(['rebuild', '--drop-old'], { ...installation.env, ...NEXT_RELEASE });
    expect(dropped.code === 0 ? saidOf(dropped.out) : dropped).toEqual([...NEXT_PROJECTIONS.map(({ storage }) => `${storage} equal`), ...storagesOf(ALL_PROJECTIONS).map((storage) => `removed ${storage}`)]);
    expect(await views.storages()).toEqual(storagesOf(NEXT_PROJECTIONS));
    await clients.goOn(BETWEEN);
    await clients.stop();
    expect(clients.faults).toEqual([]);
  } finally {
    await clients?.stop();
    await services.end();
    await views.close();
    await connection.close();
    await installation.drop();
  }
}, 20 * MINUTES);
