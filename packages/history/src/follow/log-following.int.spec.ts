import { describe, expect, it } from '@jest/globals';
import { CairnError, type Commit } from '@cairn/contracts';
import type { FollowSettings } from './settings.js';
import { cursorAfter } from './cursor.js';
import { filledHistory } from './filled-history.fixture.js';
import { LogFollowing, type LogFollowingOptions } from './log-following.js';
import { ManualTiming } from './manual-timing.fixture.js';
import { RecordingFollower } from './recording-follower.fixture.js';

const ORG = 'org-a';
const POISON = new CairnError('No such event type', { code: 'unknown-event-type' });

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

type Log = LogFollowingOptions['history'];

interface SceneOptions {
  readonly settings?: Partial<FollowSettings>;
  /** What of the log is other than it should be. */
  readonly log?: (history: Log) => Partial<Log>;
}

/** Nobody tells of appends: as from another process. */
const SILENT: SceneOptions['log'] = () => ({ subscribe: () => () => undefined });

/** A log, a follower and time, not started. */
function scene({ settings, log }: SceneOptions = {}) {
  const { history, grow } = filledHistory();
  const follower = new RecordingFollower();
  const timing = new ManualTiming();
  const reads: number[] = [];
  const real: Log = {
    readStored: (org, after, limits) => history.readStored(org, after, limits),
    heads: (after, limit) => history.heads(after, limit),
    subscribe: (listener) => history.subscribe(listener),
  };
  const shown = { ...real, ...log?.(real) };
  const counted: Log = { ...shown, readStored: (org, after, limits) => (reads.push(after), shown.readStored(org, after, limits)) };
  const open = (...followers: RecordingFollower[]): LogFollowing =>
    new LogFollowing({ history: counted, followers: followers.length > 0 ? followers : [follower], timing, ...(settings && { settings }) });
  return { history, grow, follower, timing, open, reads };
}

async function started(following: LogFollowing): Promise<LogFollowing> {
  following.start();
  await swept(following);
  return following;
}

/** A sweep that was begun has read the heads by then, and what it found is applied. */
async function swept(following: LogFollowing): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await following.settled();
}

/** Fails on one commit as long as it is told to. */
function failOn(follower: RecordingFollower, position: number): { isPoisonous: boolean } {
  const poison = { isPoisonous: true };
  follower.onApply = async (commits) => {
    if (poison.isPoisonous && commits.some((commit) => commit.position === position)) throw POISON;
  };
  return poison;
}

describe('following the log', () => {
  it('catches up with every organization, page by page, in order', async () => {
    const { grow, follower, open } = scene({ settings: { page: { limit: 4, maxBytes: 4_000_000 } } });
    await grow(ORG, 10);
    await grow('org-b', 3);
    const following = await started(open());
    expect(follower.pages.get(ORG)).toEqual([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10]]);
    expect(follower.positions('org-b')).toEqual([1, 2, 3]);
    await following.stop();
  });

  it('applies what is appended without reading the log', async () => {
    const { grow, follower, open, reads } = scene();
    await grow(ORG, 2);
    const following = await started(open());
    const before = reads.length;
    await grow(ORG, 1);
    await following.settled();
    expect([follower.positions(ORG), reads.length - before]).toEqual([[1, 2, 3], 0]);
    await following.stop();
  });

  it('forgets an offered commit that is not exactly next, and reads the log', async () => {
    const { grow, follower, open, reads } = scene({ log: SILENT });
    await grow(ORG, 2);
    const following = await started(open());
    const commits = await grow(ORG, 4);
    following.offer(commits[3] as Commit);
    await following.settled();
    expect(follower.positions(ORG)).toEqual(upTo(6));
    const before = reads.length;
    for (const old of commits) following.offer(old);
    await following.settled();
    expect([follower.positions(ORG), reads.length - before]).toEqual([upTo(6), 0]);
    await following.stop();
  });

  it('never trusts an offered commit of another chain', async () => {
    const { grow, follower, open } = scene({ log: SILENT });
    await grow(ORG, 2);
    const following = await started(open());
    const [third] = await grow(ORG, 1);
    following.offer({ ...(third as Commit), prev: '0'.repeat(64), hash: '1'.repeat(64) });
    await following.settled();
    expect(follower.cursors.get(ORG)).toEqual(cursorAfter(third as Commit));
    await following.stop();
  });

  it('looks where a hint says, and finds without hints by its sweep', async () => {
    const { grow, follower, open, timing } = scene({ log: SILENT, settings: { sweepEvery: 10_000 } });
    await grow(ORG, 1);
    const following = await started(open());
    await grow(ORG, 1);
    following.hint({ org: ORG, position: 2 });
    await following.settled();
    expect(follower.positions(ORG)).toEqual([1, 2]);
    await grow(ORG, 1);
    timing.pass(9_999);
    await swept(following);
    expect(follower.positions(ORG)).toEqual([1, 2]);
    timing.pass(1);
    await swept(following);
    expect(follower.positions(ORG)).toEqual([1, 2, 3]);
    await following.stop();
  });

  it('sweeps again after a sweep that failed, and says that it failed', async () => {
    let isDown = true;
    const busy = new CairnError('busy', { code: 'database-busy', retriable: true });
    const { grow, follower, open, timing } = scene({ log: ({ heads }) => ({ heads: (after) => (isDown ? Promise.reject(busy) : heads(after)) }) });
    await grow(ORG, 1);
    const following = await started(open());
    expect([following.sweepFailure, follower.positions(ORG)]).toEqual(['database-busy', []]);
    isDown = false;
    timing.pass(10_000);
    await swept(following);
    expect([following.sweepFailure, follower.positions(ORG)]).toEqual([undefined, [1]]);
    await following.stop();
  });
});

describe('a follower that was overtaken', () => {
  it('goes on from where the other one is', async () => {
    const { grow, follower, open } = scene({ settings: { page: { limit: 2, maxBytes: 4_000_000 } } });
    const commits = await grow(ORG, 6);
    let isFirst = true;
    follower.onApply = async () => {
      if (isFirst) follower.cursors.set(ORG, cursorAfter(commits[2] as Commit));
      isFirst = false;
    };
    const following = await started(open());
    expect(follower.pages.get(ORG)).toEqual([[4, 5], [6]]);
    await following.stop();
  });

  it('without having been is not asked again and again', async () => {
    const { grow, follower, open } = scene();
    await grow(ORG, 2);
    let asked = 0;
    follower.apply = async () => {
      asked += 1;
      if (asked > 100) throw new Error('asked again and again');
      return 'overtaken';
    };
    const following = await started(open());
    expect(following.status()).toMatchObject([{ standstill: { kind: 'parked', parking: { code: 'cursor-stuck' } } }]);
    expect(asked).toBe(1);
    await following.stop();
  });
});

describe('poison', () => {
  it('parks behind everything that went before, with reason, attempts and time, and other organizations go on', async () => {
    const { grow, follower, open } = scene();
    await grow(ORG, 8);
    await grow('org-b', 3);
    failOn(follower, 6);
    const following = await started(open());
    expect(follower.positions(ORG)).toEqual(upTo(5));
    expect(follower.positions('org-b')).toEqual(upTo(3));
    const parking = { code: 'unknown-event-type', attempts: 1, since: '2026-09-11T00:00:00.000Z', retryAt: '2026-09-11T00:00:01.000Z' };
    expect(following.status()).toEqual([
      { follower: 'recorder', org: ORG, position: 5, standstill: { kind: 'parked', position: 5, parking } },
      { follower: 'recorder', org: 'org-b', position: 3 },
    ]);
    expect(follower.cursors.get(ORG)?.parked).toEqual(parking);
    await following.stop();
  });

  it('is tried again with longer and longer pauses, and passes when it is cured', async () => {
    const { grow, follower, open, timing } = scene({ settings: { backOff: { first: 1_000, most: 300_000 }, sweepEvery: 1e9 } });
    await grow(ORG, 3);
    const poison = failOn(follower, 2);
    const following = await started(open());
    const attempts = (): number | undefined => follower.cursors.get(ORG)?.parked?.attempts;
    const seen: (number | undefined)[] = [];
    for (const pause of [999, 1, 1_999, 1, 4_000]) {
      timing.pass(pause);
      await following.settled();
      seen.push(attempts());
    }
    expect(seen).toEqual([1, 2, 2, 3, 4]);
    poison.isPoisonous = false;
    timing.pass(8_000);
    await following.settled();
    expect([follower.positions(ORG), attempts(), following.status()[0]?.standstill]).toEqual([[1, 2, 3], undefined, undefined]);
    await following.stop();
  });

  it('counts its attempts where the note could not be written', async () => {
    const { grow, follower, open, timing } = scene({ settings: { sweepEvery: 1e9 } });
    await grow(ORG, 1);
    failOn(follower, 1);
    follower.onPark = () => Promise.reject(new Error('the store is down'));
    const following = await started(open());
    timing.pass(1_000);
    await following.settled();
    expect(following.status()).toMatchObject([{ standstill: { parking: { attempts: 2 } } }]);
    expect(follower.cursors.get(ORG)).toBeUndefined();
    await following.stop();
  });

  it('found parked is left alone until it is due, whatever is offered', async () => {
    const { grow, follower, open, timing } = scene({ settings: { sweepEvery: 1_000 } });
    const [first] = await grow(ORG, 2);
    const retryAt = new Date(timing.now() + 60_000).toISOString();
    follower.cursors.set(ORG, { ...cursorAfter(first as Commit), parked: { code: 'poison', attempts: 7, since: retryAt, retryAt } });
    const following = await started(open());
    await grow(ORG, 1);
    timing.pass(59_999);
    await swept(following);
    expect(follower.positions(ORG)).toEqual([]);
    timing.pass(1);
    await swept(following);
    expect(follower.positions(ORG)).toEqual([2, 3]);
    await following.stop();
  });

  it('in the log itself parks like any other', async () => {
    const { grow, follower, open } = scene({
      log: ({ readStored }) => ({ readStored: async (org, after, limits) => (await readStored(org, after, limits)).filter(({ position }) => position !== 3) }),
    });
    await grow(ORG, 4);
    const following = await started(open());
    expect(follower.positions(ORG)).toEqual([1, 2]);
    expect(following.status()).toMatchObject([{ position: 2, standstill: { kind: 'parked', parking: { code: 'history-damaged' } } }]);
    await following.stop();
  });
});

describe('a history that was replaced', () => {
  it('stops the follower in that organization, and lets it go on after a rebuild', async () => {
    const { grow, follower, open } = scene();
    await grow(ORG, 4);
    follower.cursors.set(ORG, { position: 2, hash: '0'.repeat(64) });
    const following = await started(open());
    expect(following.status()).toEqual([{ follower: 'recorder', org: ORG, position: 2, standstill: { kind: 'replaced' } }]);
    expect(follower.pages.get(ORG)).toBeUndefined();
    await expect(following.waitFor('recorder', { org: ORG, position: 3 })).rejects.toMatchObject({ code: 'follower-parked', details: { reason: 'history-replaced' } });
    follower.cursors.delete(ORG);
    await following.sweep();
    await following.settled();
    expect([follower.positions(ORG), following.status()[0]?.standstill]).toEqual([upTo(4), undefined]);
    await following.stop();
  });

  it('is noticed when the log has become shorter than the cursor', async () => {
    const { grow, follower, open } = scene();
    await grow(ORG, 4);
    follower.cursors.set(ORG, { position: 9, hash: '0'.repeat(64) });
    const following = await started(open());
    expect(following.status()).toMatchObject([{ position: 9, standstill: { kind: 'replaced' } }]);
    await following.stop();
  });
});

describe('waiting for a position', () => {
  it('ends when the follower is there', async () => {
    const { grow, open } = scene();
    const following = await started(open());
    const waiting = following.waitFor('recorder', { org: ORG, position: 3 });
    await grow(ORG, 3);
    await waiting;
    await following.waitFor('recorder', { org: ORG, position: 2 });
    await following.stop();
  });

  it('finds by itself what nobody told of', async () => {
    const { grow, open, follower } = scene({ log: SILENT });
    const following = await started(open());
    await grow(ORG, 3);
    await following.waitFor('recorder', { org: ORG, position: 3 });
    expect(follower.positions(ORG)).toEqual(upTo(3));
    await following.stop();
  });

  it('gives up after two seconds, or when told, and says when to ask again', async () => {
    const { grow, open, timing } = scene();
    await grow(ORG, 1);
    const following = await started(open());
    const refused = { code: 'position-not-reached', retriable: true, details: { follower: 'recorder', org: ORG, wanted: 5, position: 1, retryAfter: 1 } };
    const [patient, hasty] = [following.waitFor('recorder', { org: ORG, position: 5 }), following.waitFor('recorder', { org: ORG, position: 5 }, 10)];
    const outcomes: string[] = [];
    patient.catch(() => outcomes.push('patient'));
    hasty.catch(() => outcomes.push('hasty'));
    await following.settled();
    timing.pass(10);
    await expect(hasty).rejects.toMatchObject(refused);
    timing.pass(1_989);
    await following.settled();
    expect(outcomes).toEqual(['hasty']);
    timing.pass(1);
    await expect(patient).rejects.toMatchObject(refused);
    await following.stop();
  });

  it('is refused at once while the follower is parked', async () => {
    const { grow, follower, open } = scene();
    await grow(ORG, 2);
    failOn(follower, 3);
    const following = await started(open());
    const waiting = following.waitFor('recorder', { org: ORG, position: 3 });
    const parked = { code: 'follower-parked', retriable: true, details: { follower: 'recorder', org: ORG, reason: 'unknown-event-type' } };
    await Promise.all([expect(waiting).rejects.toMatchObject(parked), grow(ORG, 1)]);
    await expect(following.waitFor('recorder', { org: ORG, position: 3 })).rejects.toMatchObject(parked);
    await following.waitFor('recorder', { org: ORG, position: 2 });
    await following.stop();
  });

  it('leaves no alarm behind', async () => {
    const { grow, open, timing } = scene();
    const following = await started(open());
    const before = timing.alarms;
    const waiting = following.waitFor('recorder', { org: ORG, position: 1 });
    await grow(ORG, 1);
    await waiting;
    expect(timing.alarms).toBe(before);
    await following.stop();
    expect(timing.alarms).toBe(0);
  });

  it('knows the followers of the process', async () => {
    const following = await started(scene().open());
    await expect(following.waitFor('nobody', { org: ORG, position: 1 })).rejects.toMatchObject({ code: 'unknown-follower' });
    await following.stop();
  });
});

describe('several followers', () => {
  it('do not hold each other up', async () => {
    const { grow, open } = scene();
    const [slow, quick] = [new RecordingFollower('slow'), new RecordingFollower('quick')];
    let release: () => void = () => undefined;
    slow.onApply = () => new Promise((resolve) => (release = resolve));
    await grow(ORG, 2);
    const following = open(slow, quick);
    following.start();
    await following.waitFor('quick', { org: ORG, position: 2 });
    expect([slow.positions(ORG), quick.positions(ORG)]).toEqual([[], [1, 2]]);
    release();
    await following.stop();
    expect(slow.positions(ORG)).toEqual([1, 2]);
  });

  it('have so many pages in work at once', async () => {
    const { grow, follower, open } = scene({ settings: { pagesAtOnce: 2 } });
    for (const org of ['a', 'b', 'c', 'd', 'e']) await grow(org, 1);
    let [running, most] = [0, 0];
    follower.onApply = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    const following = await started(open());
    expect([most, [...follower.pages.keys()].length]).toEqual([2, 5]);
    await following.stop();
  });
});

describe('stopping', () => {
  it('lets the step under way finish, and takes nothing on any more', async () => {
    const { grow, follower, open } = scene({ settings: { page: { limit: 1, maxBytes: 4_000_000 } } });
    await grow(ORG, 3);
    let release: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      follower.onApply = () => {
        resolve();
        return new Promise((end) => (release = end));
      };
    });
    const following = open();
    following.start();
    await begun;
    const waiting = following.waitFor('recorder', { org: ORG, position: 3 });
    const stopped = following.stop();
    release();
    await expect(waiting).rejects.toMatchObject({ code: 'following-stopped' });
    await stopped;
    const [fourth] = await grow(ORG, 1);
    following.offer(fourth as Commit);
    following.hint({ org: ORG, position: 4 });
    await following.settled();
    expect(follower.positions(ORG)).toEqual([1]);
    await expect(following.waitFor('recorder', { org: ORG, position: 3 })).rejects.toMatchObject({ code: 'following-stopped' });
  });
});
