import { describe, expect, it } from '@jest/globals';
import { catalogue, toEventMessages, type Commit } from '@cairn/contracts';
import type { Hint } from '@cairn/history';
import fc from 'fast-check';
import { Recorder, timing, upTo, WrittenLog } from '../log.fixture.js';
import { announcementIn, type ReceivedMessage } from './announcement.js';
import { Announcements } from './announcements.js';
import { groupOf } from './group.js';

const ORG = 'org-a';

function received(commits: readonly Commit[]): ReceivedMessage[] {
  return commits.flatMap((commit) => toEventMessages(commit, catalogue)).map(({ key, headers }) => ({
    key: Buffer.from(key),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Buffer.from(value)])),
  }));
}

/** Patience that does not end, however slow the machine is. */
const patient = { ...timing, after: () => () => undefined };

/** A process that is told of a log which another one writes. */
function scene() {
  const log = new WrittenLog();
  const recorder = new Recorder();
  const following = log.following(recorder);
  const hints: Hint[] = [];
  const counted = { hint: (hint: Hint) => (hints.push(hint), following.hint(hint)), settled: () => following.settled() };
  return { log, recorder, following, hints, announcements: new Announcements({ following: counted, timing: patient }) };
}

function positionsIn(messages: readonly ReceivedMessage[], org: string): number[] {
  return messages.flatMap((message) => announcementIn(message) ?? []).flatMap((each) => (each.org === org ? each.position : []));
}

describe('what the topic announces', () => {
  it('is looked after once for each log, and applied before it is done with', async () => {
    const { log, recorder, announcements, hints } = scene();
    await announcements.take(received([...(await log.grow(ORG, 5)), ...(await log.grow('org-b', 1))]));
    expect([hints, announcements.counts]).toEqual([[{ org: ORG, position: 5 }, { org: 'org-b', position: 1 }], { messages: 10, poison: 0 }]);
    expect([recorder.positions(ORG), recorder.positions('org-b')]).toEqual([upTo(5), [1]]);
  });

  it('is applied as it is stored, not as it is told', async () => {
    const { log, recorder, announcements } = scene();
    const commits = await log.grow(ORG, 2);
    await announcements.take(received(commits.map((commit) => ({ ...commit, actor: 'somebody-else', prev: '0'.repeat(64), hash: '1'.repeat(64) }))));
    expect(recorder.applied(ORG)).toEqual(commits);
  });

  it('leads to the same commits however messages are dropped, doubled and mixed up', async () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.array(fc.nat({ max: 100 }), { maxLength: 30 }), cuts, async (size, picks, sizes) => {
        const { log, recorder, announcements, following } = scene();
        const all = [...received(await log.grow(ORG, size)), ...received(await log.grow('org-b', 2))];
        const told = picks.map((pick) => all[pick % all.length] as ReceivedMessage);
        const announced = Math.max(0, ...positionsIn(told, ORG));
        for (const cut of [...sizes, told.length]) await announcements.take(told.splice(0, cut));
        expect(recorder.positions(ORG).length).toBeGreaterThanOrEqual(announced);
        await following.sweep();
        await following.settled();
        expect([recorder.positions(ORG), recorder.positions('org-b')]).toEqual([upTo(size), upTo(2)]);
      }),
      { numRuns: 60 },
    );
  });

  it('is counted and passed over where it is none of ours, and does no harm where it lies', async () => {
    const { log, recorder, announcements } = scene();
    const [real] = received(await log.grow(ORG, 1));
    const changed = (headers: ReceivedMessage['headers'], key: Buffer | null = Buffer.from(ORG)): ReceivedMessage => ({ key, headers: { ...real?.headers, ...headers } });
    const poison = [changed({ ce_position: Buffer.from('0') }), changed({ ce_position: [Buffer.from('1')] }), changed({ ce_position: undefined }), changed({}, null), { key: Buffer.from(ORG) }];
    await announcements.take([...poison, changed({}, Buffer.from('nobody')), changed({ ce_position: Buffer.from('99') })]);
    expect([announcements.counts, recorder.positions(ORG), recorder.positions('nobody')]).toEqual([{ messages: 7, poison: 5 }, [1], []]);
  });

  it('does not wait for ever for a follower that hangs', async () => {
    const { log } = scene();
    const hanging = { hint: () => undefined, settled: () => new Promise<void>(() => undefined) };
    const at = { now: () => 0, after: (_milliseconds: number, ring: () => void) => (setImmediate(ring), () => undefined) };
    const announcements = new Announcements({ following: hanging, timing: at });
    await announcements.take(received(await log.grow(ORG, 1)));
    expect(announcements.counts.messages).toBe(1);
  });
});

describe('the consumer group', () => {
  it('carries service and versions, in whatever order they are named', () => {
    expect(groupOf('goals', ['a@1', 'b@2'])).toMatch(/^cairn\.goals\.[0-9a-f]{12}$/);
    expect(groupOf('goals', ['b@2', 'a@1'])).toBe(groupOf('goals', ['a@1', 'b@2']));
    expect(new Set([groupOf('goals', ['a@1']), groupOf('goals', ['a@2']), groupOf('analytics', ['a@1'])]).size).toBe(3);
  });
});
