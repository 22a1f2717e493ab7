import { beforeEach, describe, expect, it } from '@jest/globals';
import { emptyHead } from '../port/head.js';
import { preparedExample } from '../testing/prepared-example.js';
import type { NumberedCommit } from './decision.js';
import { LostRace, type ChainLink, type LogDriver } from './log-driver.js';
import { Sequencer } from './sequencer.js';

const exact = (version: number) => ({ expect: { kind: 'exact', version } }) as const;

/** A database that does as told, and a clock that moves by sleeping alone. */
class Stage {
  log: NumberedCommit[] = [];
  insert: (commits: readonly NumberedCommit[]) => Promise<void> = async (commits) => void this.log.push(...commits);
  now = Date.UTC(2026, 0, 5);
  /** How far somebody has set the clock off. */
  setOff = 0;
  reads = 0;

  get driver(): LogDriver {
    return {
      last: async (org) => this.#linkOf(this.log.at(-1), org),
      linksFrom: async (org, position) => {
        this.reads += 1;
        return this.log.filter((commit) => commit.position >= position).map((commit) => this.#linkOf(commit, org));
      },
      see: async (_org, { upTo }) => {
        const seen = this.log.filter(({ position }) => position <= upTo);
        return {
          commands: new Map(seen.map(({ append, position }) => [append.commandId, { position, requestHash: append.requestHash }])),
          streams: new Map(seen.map(({ append, version, position }) => [append.stream, { version, position }])),
          categories: new Map(seen.map(({ append, position }) => [append.category, position])),
        };
      },
      insert: (commits) => this.insert(commits),
    };
  }

  sequencer(): Sequencer {
    return new Sequencer(this.driver, 'org', { now: () => this.now + this.setOff, elapsed: () => this.now, random: () => 0.5, sleep: async (milliseconds) => void (this.now += milliseconds) });
  }

  #linkOf(commit: NumberedCommit | undefined, org: string): ChainLink {
    return commit ? { org, position: commit.position, hash: commit.hash, at: commit.at, prev: commit.prev, loading: false } : { ...emptyHead(org), prev: '' };
  }
}

let stage: Stage;
let sequencer: Sequencer;

beforeEach(async () => {
  stage = new Stage();
  sequencer = stage.sequencer();
  await sequencer.append(preparedExample(1));
});

describe('the sequencer', () => {
  it('does not read the end of the log again after a full success of its own', async () => {
    await sequencer.append(preparedExample(2));
    await sequencer.append(preparedExample(3));
    expect(stage.reads).toBe(0);
    expect(stage.log.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it('measures waiting by the time that passes, whoever sets the clock meanwhile', async () => {
    stage.insert = () => {
      stage.setOff -= 3_600_000;
      return Promise.reject(new Error('away'));
    };
    const begin = stage.now;
    await expect(sequencer.append(preparedExample(2))).rejects.toMatchObject({ code: 'append-outcome-unknown', retriable: true });
    expect(stage.now - begin).toBeLessThan(6_000);
  });

  it('waits no longer after the tenth lost race than after the first, but ever longer for a database that is away', async () => {
    const waited = async (failure: Error): Promise<number> => {
      const { insert } = stage;
      const begin = stage.now;
      let left = 10;
      stage.insert = (commits) => ((left -= 1) < 0 ? insert(commits) : Promise.reject(failure));
      await sequencer.append(preparedExample(stage.log.length + 1));
      stage.insert = insert;
      return stage.now - begin;
    };
    expect(await waited(new LostRace('taken'))).toBeLessThanOrEqual(200);
    expect(await waited(new Error('away'))).toBeGreaterThan(500);
  });

  it('reads before each round while others write, and seldom when it is alone', async () => {
    const readsOf = async (rounds: number): Promise<number> => {
      const before = stage.reads;
      for (let n = 0; n < rounds; n += 1) await sequencer.append(preparedExample(stage.log.length + 1));
      return stage.reads - before;
    };
    await readsOf(1);
    expect(await readsOf(64)).toBe(4);
    const { insert } = stage;
    stage.insert = () => {
      stage.insert = insert;
      return Promise.reject(new LostRace('taken'));
    };
    expect(await readsOf(10)).toBeGreaterThanOrEqual(10);
    stage.now += 2_000;
    await readsOf(1);
    expect(await readsOf(64)).toBe(4);
  });

  it('refuses what would make more than 1,000 wait, and nothing else', async () => {
    const settled = await Promise.allSettled(Array.from({ length: 1_001 }, (_, n) => sequencer.append(preparedExample(n + 2))));
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(settled.at(-1)).toMatchObject({ reason: { code: 'history-busy', retriable: true } });
    expect(stage.log).toHaveLength(1_001);
  });

  it('looks a failed write up before it writes again: what was written after all is a repeat', async () => {
    const { insert } = stage;
    stage.insert = async (commits) => {
      await insert(commits);
      stage.insert = insert;
      throw new Error('acknowledgement lost');
    };
    expect(await sequencer.append(preparedExample(2))).toEqual({ outcome: 'repeated', position: 2 });
    expect(stage.log).toHaveLength(2);
  });

  it('answers as unknown, retriably, when writes fail for 5 seconds', async () => {
    stage.insert = async () => {
      throw new Error('no primary');
    };
    const began = stage.now;
    await expect(sequencer.append(preparedExample(2))).rejects.toMatchObject({ code: 'append-outcome-unknown', retriable: true });
    expect(stage.now - began).toBeGreaterThan(5_000);
    expect(stage.now - began).toBeLessThan(6_000);
  });

  it('waits up to a second to see what a request has seen, then calls it a conflict', async () => {
    const began = stage.now;
    await expect(sequencer.append(preparedExample(2, exact(7)))).rejects.toMatchObject({ code: 'version-conflict', details: { expected: 7, actual: 1 } });
    expect(stage.now - began).toBeGreaterThanOrEqual(1_000);
    const guard = { guard: { after: 99, streams: ['c0-1'] } };
    await expect(sequencer.append(preparedExample(3, guard))).rejects.toMatchObject({ code: 'guard-conflict' });
  });

  it('sees what another writer wrote before it calls anything a conflict', async () => {
    const other = stage.sequencer();
    await other.append(preparedExample(2));
    expect(await sequencer.append(preparedExample(3, exact(2)))).toMatchObject({ outcome: 'appended', commit: { position: 3, version: 3 } });
  });

  it.each([
    ['another commit in the place of its head', (log: NumberedCommit[]) => log.map((commit) => ({ ...commit, hash: 'f'.repeat(64) }))],
    ['its head gone and later commits there', (log: NumberedCommit[]) => log.map((commit) => ({ ...commit, position: commit.position + 5 }))],
    ['a hole', (log: NumberedCommit[]) => log.flatMap((commit) => [commit, { ...commit, position: commit.position + 2, prev: commit.hash }])],
    ['a commit that does not name its predecessor', (log: NumberedCommit[]) => log.flatMap((commit) => [commit, { ...commit, position: commit.position + 1, prev: 'f'.repeat(64) }])],
  ])('stops the line for good at %s', async (_what, damage) => {
    const { insert } = stage;
    stage.insert = async () => {
      stage.insert = insert;
      stage.log = damage(stage.log);
      throw new Error('lost');
    };
    await expect(sequencer.append(preparedExample(2))).rejects.toMatchObject({ code: 'history-damaged', retriable: false });
    const { length } = stage.log;
    await expect(sequencer.append(preparedExample(3))).rejects.toMatchObject({ code: 'history-damaged' });
    expect(stage.log).toHaveLength(length);
  });
});
