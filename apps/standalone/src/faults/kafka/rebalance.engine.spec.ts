import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { groupOf, type KafkaPlace } from '@cairn/kafka';
import { groupState } from '@cairn/kafka/testing';
import { checkIns } from '@cairn/check-ins';
import { until } from '../aftermath.fixture.js';
import { Cluster } from '../cluster.fixture.js';
import { Field } from '../field.fixture.js';
import { Load, type Goal } from '../load.fixture.js';
import { expectNothingLost } from '../nothing-lost.fixture.js';

const SERVICE = 'check-ins';

let cluster: Cluster;
let goals: readonly Goal[];
beforeAll(async () => {
  cluster = await Cluster.start({ env: { CAIRN_REDIS_URL: '' } });
  const field = await Field.open(cluster.doors[0] ?? '');
  goals = await field.goals(4);
  await field.activate();
}, 300_000);
afterAll(() => cluster.end(), 60_000);

function topic(): KafkaPlace {
  const { kafka } = cluster.installation.place;
  if (kafka === undefined) throw new Error('there is no Kafka here');
  return { ...kafka, clientId: 'cairn-test' };
}

async function hasMembers(count: number): Promise<void> {
  const group = groupOf(`${cluster.installation.place.mongo.prefix}${SERVICE}`, checkIns.projections.map(({ storage }) => storage));
  await until(async () => {
    const { state, members } = await groupState(topic(), group);
    return state === 'Stable' && members === count;
  }, `the group has ${count}`);
}

async function hasReadAll(): Promise<void> {
  const group = groupOf(`${cluster.installation.place.mongo.prefix}${SERVICE}`, checkIns.projections.map(({ storage }) => storage));
  await until(async () => (await groupState(topic(), group)).lag === 0, 'the group has taken everything on the topic');
}

describe('an instance that joins under load, where news comes over Kafka alone', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)('and leaves by %s: the others take its part over, and nothing is missing', async (signal) => {
    await hasMembers(1);
    const load = new Load({ url: cluster.doors[0] ?? '', goals });
    await load.goesOn(5);
    const joined = await cluster.join(SERVICE);
    await hasMembers(2);
    await load.goesOn(5);
    await joined.stop(signal);
    await hasMembers(1);
    await load.goesOn(5);
    await load.stop();
    expect(load.unknown).toEqual([]);
    await expectNothingLost(cluster, load);
    await hasReadAll();
    expect(await (await fetch(`${cluster.instance(SERVICE).url}/health/ready`)).json()).toMatchObject({ status: 'ready' });
  }, 240_000);
});
