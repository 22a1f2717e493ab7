import { afterEach, describe, expect, it } from '@jest/globals';
import { catalogue, toEventMessages, type Commit } from '@cairn/contracts';
import { openSqliteState } from '@cairn/state';
import { groupOf } from '../consumer/group.js';
import { FollowingConsumer } from '../consumer/following-consumer.js';
import { Recorder, timing, upTo, WrittenLog } from '../log.fixture.js';
import { topicOf, type KafkaPlace } from '../place.js';
import { dropTopic, kafkaForTests, readTopic } from '../testing/index.js';
import { KafkaProducer } from './kafka-producer.js';
import { Relay } from './relay.js';

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

function scene() {
  const place = kafkaForTests();
  closers.push(() => dropTopic(place));
  const log = new WrittenLog();
  const { cursors } = openSqliteState('memory');
  const relay = async (): Promise<() => Promise<void>> => {
    const made = new Relay({ producer: new KafkaProducer(place), cursors, catalogue, timing });
    const following = log.following(made);
    closers.push(() => made.close().then(() => following.stop()));
    return async () => {
      await following.sweep();
      await following.settled();
    };
  };
  return { place, log, relay };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the relay on a broker', () => {
  it('publishes each organization on one partition, in order, every message as it was made', async () => {
    const { place, log, relay } = scene();
    const commits: Commit[] = [];
    for (const org of ['org-a', 'org-b', 'org-c', 'org-d']) commits.push(...(await log.grow(org, 50)));
    await (await relay())();
    const read = await readTopic(place);
    for (const org of ['org-a', 'org-b', 'org-c', 'org-d']) {
      const ofOrg = read.filter(({ key }) => key === org);
      expect(new Set(ofOrg.map(({ partition }) => partition)).size).toBe(1);
      const made = commits.filter((commit) => commit.org === org).flatMap((commit) => toEventMessages(commit, catalogue));
      expect(ofOrg.map(({ partition: _partition, ...message }) => message)).toEqual(made);
    }
  });

  it('two at once lose nothing and keep the order of what is seen first', async () => {
    const { place, log, relay } = scene();
    const both = [await relay(), await relay()];
    for (const _ of upTo(10)) {
      await log.grow('org-a', 5);
      await Promise.all(both.map((publish) => publish()));
    }
    const seen = [...new Set((await readTopic(place)).map(({ headers }) => headers['ce_sequence']))];
    expect(seen).toEqual(seen.toSorted());
    expect(new Set(seen.map((sequence) => Number(sequence?.slice(0, 20))))).toEqual(new Set(upTo(50)));
  });
});

describe('a consumer on a broker', () => {
  async function consumer(place: KafkaPlace, log: WrittenLog, version = 'goals@1') {
    const recorder = new Recorder();
    const following = log.following(recorder);
    const made = new FollowingConsumer({ place, group: `${groupOf('goals', [version])}.${topicOf(place)}`, following, timing });
    made.start();
    closers.push(() => made.stop().then(() => following.stop()));
    await until(() => made.status().state === 'member');
    return { recorder, made, following };
  }

  it('has everything applied that was published since it joined, and each new version gets everything', async () => {
    const { place, log, relay } = scene();
    const publish = await relay();
    await log.grow('org-a', 3);
    await publish();
    const [old, young] = [await consumer(place, log), await consumer(place, log, 'goals@2')];
    await log.grow('org-a', 20);
    await log.grow('org-b', 20);
    await publish();
    const isThere = ({ recorder }: typeof old): boolean => recorder.positions('org-a').length === 23 && recorder.positions('org-b').length === 20;
    await until(() => isThere(old) && isThere(young));
    expect([old.recorder.positions('org-a'), young.recorder.positions('org-b')]).toEqual([upTo(23), upTo(20)]);
    expect(old.made.status()).toMatchObject({ state: 'member', poison: 0 });
  });

  it('finds the topic that the relay makes when it starts, before the first commit', async () => {
    const { place, log } = scene();
    const relay = new Relay({ producer: new KafkaProducer(place), cursors: openSqliteState('memory').cursors, catalogue, timing });
    closers.push(() => relay.close());
    relay.start();
    const { made } = await consumer(place, log);
    await until(() => relay.status().state === 'resting');
    expect([made.status().state, relay.status()]).toEqual(['member', { state: 'resting', published: 0 }]);
  });

  it('shares the topic with the other instances, whose part it takes over', async () => {
    const { place, log, relay } = scene();
    const publish = await relay();
    await log.grow('org-a', 1);
    await publish();
    const [one, other] = [await consumer(place, log), await consumer(place, log)];
    const orgs = upTo(12).map((number) => `org-${number}`);
    for (const org of orgs) await log.grow(org, 4);
    await publish();
    const applied = (org: string): number => Math.max(one.recorder.positions(org).length, other.recorder.positions(org).length);
    await until(() => orgs.every((org) => applied(org) === 4));
    await other.made.stop();
    for (const org of orgs) await log.grow(org, 2);
    await publish();
    await until(() => orgs.every((org) => one.recorder.positions(org).length === 6));
    expect(orgs.map((org) => one.recorder.positions(org))).toEqual(orgs.map(() => upTo(6)));
    // Members of a group settle twice here, in as long as the broker takes for it.
  }, 90_000);

  it('says that it is away while there is no broker, and stops all the same', async () => {
    const { place, log } = scene();
    const troubles: unknown[] = [];
    const lost = new FollowingConsumer({ place: { ...place, brokers: ['127.0.0.1:1'] }, group: 'nobody', following: log.following(), timing, onTrouble: (error) => troubles.push(error) });
    expect(lost.status().state).toBe('joining');
    lost.start();
    await until(() => lost.status().state === 'away');
    expect([lost.status().problem, troubles.length]).toEqual(['kafka-unreachable', 1]);
    await lost.stop();
  });
});
