import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue, toEventMessages } from '@cairn/contracts';
import { publishRaw, type RawMessage } from '@cairn/kafka/testing';
import { Aftermath, until } from '../aftermath.fixture.js';
import { Cluster } from '../cluster.fixture.js';
import { Field } from '../field.fixture.js';
import { Load, type Goal } from '../load.fixture.js';
import { expectNothingLostButTopic } from '../nothing-lost.fixture.js';

/** Services whose followers hear of the log over Kafka. */
const HEARING = ['goals', 'alignment', 'check-ins', 'analytics', 'history'];

let cluster: Cluster;
let goals: readonly Goal[];
beforeAll(async () => {
  cluster = await Cluster.start({ env: { CAIRN_REDIS_URL: '' } });
  const field = await Field.open(cluster.doors[0] ?? '');
  goals = await field.goals(4);
  await field.activate();
}, 300_000);
afterAll(() => cluster.end(), 60_000);

/** Messages that are none of ours. */
function garbage(org: string): readonly RawMessage[] {
  return [
    { key: null, value: 'nobody knows' },
    { key: org, value: '{' },
    { key: org, value: '{}', headers: { ce_position: '-1', ce_index: '0' } },
    { key: org, value: '{}', headers: { ce_position: '1e3' } },
  ];
}

/** Messages that lie: of positions and organizations that there are not. */
function lies(org: string): readonly RawMessage[] {
  return [
    { key: org, value: '{}', headers: { ce_position: '999999999', ce_index: '0', ce_count: '1' } },
    { key: 'nobody', value: '{}', headers: { ce_position: '7', ce_index: '0' } },
  ];
}

/** The log's own messages: as they are, twice, backwards, every third alone, and with somebody else's words. */
async function mixedUp(aftermath: Aftermath): Promise<readonly RawMessage[]> {
  const real = (await aftermath.commits()).flatMap((commit) => toEventMessages(commit, catalogue));
  const changed = real.map((message) => ({ ...message, value: '{"changed":true}', headers: { ...message.headers, cairn_hash: '0'.repeat(64) } }));
  return [...real.toReversed(), ...real, ...real.filter((_, index) => index % 3 === 0), ...changed];
}

/** Messages that a service has counted as poison. */
async function poisonOf(service: string): Promise<number> {
  const metrics = await (await fetch(`${cluster.instance(service).url}/metrics`)).text();
  return Number(/^cairn_kafka_poison_messages\{[^}]*\} (\d+)$/m.exec(metrics)?.[1] ?? 0);
}

async function healthOf(service: string): Promise<unknown> {
  return ((await (await fetch(`${cluster.instance(service).url}/health/ready`)).json()) as { readonly status: unknown }).status;
}

describe('a topic on which somebody meddles while the relay is away', () => {
  it('changes nothing in the views, is counted, and halts nobody', async () => {
    const { kafka } = cluster.installation.place;
    if (kafka === undefined) throw new Error('there is no Kafka here');
    const place = { ...kafka, clientId: 'meddler' };
    const load = new Load({ url: cluster.doors[0] ?? '', goals });
    await load.goesOn(10);
    const aftermath = await Aftermath.of(cluster.installation);
    const { org } = aftermath;
    await cluster.instance('history').stop('SIGTERM');
    await publishRaw(place, [...garbage(org), ...(await mixedUp(aftermath)), ...lies(org)]);
    await load.goesOn(10);
    await publishRaw(place, [...(await mixedUp(aftermath)), ...garbage(org)]);
    await cluster.instance('history').restart();
    await load.goesOn(10);
    await publishRaw(place, garbage(org));
    await load.stop();

    await expectNothingLostButTopic(cluster, load);
    await aftermath.close();
    await until(async () => (await Promise.all(HEARING.map(poisonOf))).every((count) => count >= garbage(org).length), 'poison is counted');
    expect(await Promise.all(HEARING.map(healthOf))).toEqual(HEARING.map(() => 'ready'));
  }, 240_000);
});
