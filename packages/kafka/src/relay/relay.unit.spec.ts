import { afterEach, describe, expect, it } from '@jest/globals';
import { CairnError, catalogue, createCatalogue } from '@cairn/contracts';
import { openSqliteState } from '@cairn/state';
import { EventEmitter, once } from 'node:events';
import { hurried, upTo, WrittenLog } from '../log.fixture.js';
import { MemoryTopic } from './memory-topic.fixture.js';
import { Relay, type RelayParts } from './relay.js';

const ORG = 'org-a';
const KEY = { follower: 'relay:okr.history.v1', org: ORG };
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

function scene() {
  const log = new WrittenLog();
  const state = openSqliteState('memory');
  const topic = new MemoryTopic();
  const relay = (parts: Partial<RelayParts> = {}): Relay => {
    const made = new Relay({ producer: topic.producer(), cursors: state.cursors, catalogue, timing: hurried, ...parts });
    closers.push(() => made.close());
    return made;
  };
  const relayed = async (made = relay()) => {
    const following = log.following(made);
    closers.push(() => following.stop());
    await following.sweep();
    return { relay: made, following };
  };
  return { log, state, topic, relay, relayed };
}

/** The first commit has one event, every other two. */
function addressesUpTo(last: number): readonly string[] {
  return upTo(last).flatMap((position) => (position === 1 ? ['1.0'] : [`${position}.0`, `${position}.1`]));
}

describe('the relay', () => {
  it('publishes every event of every organization in order, several commits at once, and keeps how far it came', async () => {
    const { log, state, topic, relayed } = scene();
    await log.grow(ORG, 30);
    await log.grow('org-b', 3);
    const { following, relay } = await relayed();
    await following.settled();
    expect([topic.addresses(ORG), topic.addresses('org-b')]).toEqual([addressesUpTo(30), addressesUpTo(3)]);
    expect(topic.sends.length).toBeLessThanOrEqual(2);
    const head = await log.history.head(ORG);
    expect(await state.cursors.get(KEY)).toEqual({ position: 30, hash: head.hash });
    expect(relay.status()).toEqual({ state: 'resting', published: 64 });
  });

  it('goes on where the one before it ended', async () => {
    const { log, topic, relayed } = scene();
    await log.grow(ORG, 4);
    await (await relayed()).following.settled();
    await log.grow(ORG, 2);
    await (await relayed()).following.settled();
    expect(topic.addresses(ORG)).toEqual(addressesUpTo(6));
  });

  it('tries on while Kafka is away, says so once, and loses nothing; what was there already comes again', async () => {
    const { log, topic, relay, relayed } = scene();
    await log.grow(ORG, 3);
    const troubles: unknown[] = [];
    const answers = ['before', 'after', 'before'];
    const failing = (when: string) => async (): Promise<void> => {
      if (answers[0] !== when) return;
      answers.shift();
      throw new Error('connection lost');
    };
    [topic.before, topic.after] = [failing('before'), failing('after')];
    const made = relay({ onTrouble: (error) => troubles.push(error) });
    await (await relayed(made)).following.settled();
    expect([troubles.length, topic.addresses(ORG), made.status()]).toEqual([1, [...addressesUpTo(3), ...addressesUpTo(3)], { state: 'resting', published: 5 }]);
  });

  it('is away, by name, while sending fails, and ends without sending', async () => {
    const { log, state, topic, relay, relayed } = scene();
    await log.grow(ORG, 1);
    topic.before = async () => Promise.reject(new CairnError('It would lose history', { code: 'topic-refused' }));
    const signal = new EventEmitter();
    const made = relay({ onTrouble: () => setImmediate(() => signal.emit('trouble')) });
    const troubled = once(signal, 'trouble');
    const { following } = await relayed(made);
    await troubled;
    expect(made.status()).toEqual({ state: 'away', problem: 'topic-refused', published: 0 });
    await made.close();
    await following.stop();
    expect([topic.messages, await state.cursors.get(KEY)]).toEqual([[], undefined]);
  });

  it('is away while nobody answers, before anything has failed', async () => {
    const { log, topic, relay, relayed } = scene();
    await log.grow(ORG, 1);
    let answer: () => void = () => undefined;
    topic.after = () => new Promise((resolve) => (answer = resolve));
    const made = relay();
    const { following } = await relayed(made);
    while (made.status().state !== 'away') await new Promise((resolve) => setImmediate(resolve));
    expect(made.status().problem).toBe('kafka-silent');
    answer();
    await following.settled();
    expect(made.status()).toEqual({ state: 'resting', published: 1 });
  });

  it('never moves the cursor back when it wakes beside its successor', async () => {
    const { log, state, topic, relay, relayed } = scene();
    const commits = await log.grow(ORG, 6);
    const sleeper = relay();
    const asleep = await sleeper.cursor(ORG);
    await (await relayed()).following.settled();
    expect(await sleeper.apply(ORG, asleep, commits.slice(0, 2))).toBe('overtaken');
    expect((await state.cursors.get(KEY))?.position).toBe(6);
    await (await relayed(sleeper)).following.settled();
    expect([topic.deduplicated(ORG), topic.addresses(ORG)]).toEqual([addressesUpTo(6), [...addressesUpTo(6), ...addressesUpTo(2)]]);
  });

  it('stands beside another at work: everything is there, first in order', async () => {
    const { log, topic, relayed } = scene();
    const both = [await relayed(), await relayed()];
    for (const _ of upTo(20)) {
      await log.grow(ORG, 3);
      await Promise.all(both.map(({ following }) => following.sweep()));
    }
    await Promise.all(both.map(({ following }) => following.settled()));
    expect(topic.deduplicated(ORG)).toEqual(addressesUpTo(60));
  });

  it('parks where it does not understand a commit: nothing of it is published', async () => {
    const { log, state, topic, relay, relayed } = scene();
    await log.grow(ORG, 1);
    const { following } = await relayed(relay({ catalogue: createCatalogue([], [], []) }));
    await following.settled();
    expect([topic.messages, await state.cursors.get(KEY)]).toEqual([[], { position: 0, hash: '', parked: expect.objectContaining({ code: 'unknown-event-type' }) }]);
  });

  it('goes on from a cursor that was parked before the first commit', async () => {
    const { log, state, topic, relay } = scene();
    const commits = await log.grow(ORG, 2);
    const made = relay();
    await made.park(ORG, { position: 0, hash: '' }, { code: 'follower-failed', attempts: 1, since: '2026-07-01T00:00:00.000Z', retryAt: '2026-07-01T00:00:00.000Z' });
    expect(await made.apply(ORG, await made.cursor(ORG), commits)).toBe('moved');
    expect([topic.addresses(ORG), (await state.cursors.get(KEY))?.parked]).toEqual([addressesUpTo(2), undefined]);
  });

  it('cuts what is large into several sends, never inside a commit', async () => {
    const { log, topic, relay } = scene();
    const commits = await log.grow(ORG, 2);
    const [first, second] = commits;
    const large = Array.from({ length: 300 }, (_, index) => ({ ...second, position: index + 2, events: second?.events.map((event) => ({ ...event, data: { ...event.data, name: 'x'.repeat(4_000) } })) }));
    await relay().apply(ORG, { position: 0, hash: '' }, [first, ...large] as never);
    expect(topic.addresses(ORG)).toEqual(addressesUpTo(301));
    expect([topic.sends.length > 1, topic.sends.reduce((sum, count) => sum + count, 0), topic.sends.every((count, index) => (index === 0) === (count % 2 === 1))]).toEqual([true, 601, true]);
  });
});
