import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Platform } from '@cairn/service-kit';
import { Scene } from '../history.fixture.js';
import { history } from '../service.js';
import { RelayLifetime, relayOf } from './relay.sender.js';

/** Nobody listens there. */
const KAFKA = { brokers: ['127.0.0.1:1'], topic: 'okr.history.v1', partitions: 1 };

describe('the relay of the service', () => {
  let scene: Scene;
  let withKafka: Platform;

  beforeAll(async () => {
    scene = await Scene.open();
    await scene.organization('org-a');
    withKafka = { ...scene.platform, kafka: KAFKA };
  });
  afterAll(() => scene.close());

  const relayNames = (platform: Platform) => history.followers?.(platform).map(({ name }) => name).filter((name) => name.startsWith('relay'));

  it('is there where there is Kafka, one in a process', () => {
    expect([relayNames(scene.platform), history.checks?.(scene.platform), relayOf(scene.platform)]).toEqual([[], [], undefined]);
    expect([relayNames(withKafka), relayOf(withKafka)]).toEqual([['relay:okr.history.v1'], relayOf(withKafka)]);
  });

  it('says by name that it is away, keeps no request out, and ends with the process', async () => {
    const [relay, check, lifetime] = [relayOf(withKafka), history.checks?.(withKafka)[0], new RelayLifetime(withKafka)];
    await check?.check();
    lifetime.onApplicationBootstrap();
    const commits = (await scene.t.stores.history.readStored('org-a', 0)).map(({ body, hash }) => ({ ...(JSON.parse(body) as object), hash }));
    const publishing = relay?.apply('org-a', { position: 0, hash: '' }, commits as never);
    const refused = expect(publishing).rejects.toMatchObject({ code: 'relay-stopped' });
    while (relay?.status().state !== 'away') await new Promise((resolve) => setImmediate(resolve));
    expect(check).toMatchObject({ name: 'relay', dispensable: true });
    await expect(check?.check()).rejects.toThrow('kafka-unreachable');
    await lifetime.beforeApplicationShutdown();
    await refused;
    expect(await scene.t.stores.state.cursors.get({ follower: 'relay:okr.history.v1', org: 'org-a' })).toBeUndefined();
  });
});
