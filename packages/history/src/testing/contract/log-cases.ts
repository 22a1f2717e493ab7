import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Commit } from '@cairn/contracts';
import type { ContractCase } from '@cairn/contracts/testing';
import { sha256 } from '../../chain/hash.js';
import { commitFrom } from '../../port/stored.js';
import { verifyLog } from '../../verify/verify-log.js';
import { isChained, refuses } from './assertions.js';
import { openLog, readAll, type HistoryHarness } from './harness.js';

export const logCases: readonly ContractCase<HistoryHarness>[] = [
  {
    name: 'a tailing reader sees every commit once, in order, contiguous, while writers write',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const seen: Commit[] = [];
      let written = false;
      const writing = Promise.all(Array.from({ length: 300 }, (_, n) => history.append(make.append({ stream: `team-${n % 5}` })))).then(() => (written = true));
      for (let ended = false; !ended; ) {
        ended = written;
        for (let page = await history.readStored('org-a', seen.length, { limit: 17 }); page.length > 0; page = await history.readStored('org-a', seen.length, { limit: 17 })) {
          seen.push(...page.map(commitFrom));
        }
        await new Promise((resolve) => setImmediate(resolve));
      }
      await writing;
      strictEqual(seen.length, 301);
      isChained(seen, 'org-a');
    },
  },
  {
    name: 'subscribers hear of every commit in order of position',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const heard: number[] = [];
      const stop = history.subscribe(({ position }) => heard.push(position));
      const receipts = await Promise.all(Array.from({ length: 100 }, () => history.append(make.append())));
      stop();
      await history.append(make.append());
      deepStrictEqual(heard, receipts.map(({ commit }) => commit.position).toSorted((a, b) => a - b));
    },
  },
  {
    name: 'what an append answers, and what subscribers hear, is what a reader reads, down to the order of members',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const heard: Commit[] = [];
      history.subscribe((commit) => heard.push(commit));
      const { commit } = await history.append(make.append({ name: '現場服務 ✓ "quoted"' }));
      const read = (await readAll(history)).at(-1);
      deepStrictEqual(read, commit);
      deepStrictEqual(await history.commitOf('org-a', commit.commandId), commit);
      deepStrictEqual([JSON.stringify(commit), JSON.stringify(heard[0])], [JSON.stringify(read), JSON.stringify(read)]);
      strictEqual(Object.keys(commit).includes('guard'), false);
    },
  },
  {
    name: 'the hash is that of the stored bytes, and an independent verifier agrees with the whole log',
    async run(harness) {
      const { history, make } = await openLog(harness);
      await Promise.all(Array.from({ length: 40 }, (_, n) => history.append(make.append({ stream: `team-${n % 3}` }))));
      for (const { body, hash } of await history.readStored('org-a', 0)) strictEqual(sha256(body), hash);
      const report = await verifyLog('org-a', (after) => history.readStored('org-a', after, { limit: 7 }));
      deepStrictEqual([report.holds, report.commits, report.faults], [true, 41, []]);
    },
  },
  {
    name: 'time never goes back though the clock does',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const start = harness.clock.instant;
      harness.clock.milliseconds += 60_000;
      const later = (await history.append(make.append())).commit.at;
      harness.clock.milliseconds -= 3_600_000;
      const held = (await history.append(make.append())).commit.at;
      const reopened = await harness.reopen();
      const stillHeld = (await reopened.append(make.append())).commit.at;
      deepStrictEqual([later > start, held, stillHeld], [true, later, later]);
    },
  },
  {
    name: 'two organizations never meet',
    async run(harness) {
      const { history, make } = await openLog(harness);
      await history.append(make.created('org-b'));
      await Promise.all(Array.from({ length: 50 }, (_, n) => history.append(make.append({ org: n % 2 ? 'org-a' : 'org-b' }))));
      for (const org of ['org-a', 'org-b']) {
        const commits = await readAll(history, org);
        isChained(commits, org);
        deepStrictEqual([commits.length, new Set(commits.map((commit) => commit.org))], [26, new Set([org])]);
        strictEqual((await history.readStream(org, 'team-1', 0)).length, 25);
      }
    },
  },
  {
    name: 'the envelope can not be overridden by a request',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const forged = { ...make.append(), position: 99, version: 99, at: '1999-01-01T00:00:00.000Z', prev: 'f'.repeat(64), hash: 'f'.repeat(64), format: 9, loadedAt: 'x' };
      await history.append(forged);
      const [, stored] = await history.readStored('org-a', 0);
      ok(stored);
      const commit = commitFrom(stored);
      deepStrictEqual([commit.position, commit.version, commit.format, commit.at, commit.loadedAt], [2, 1, 1, harness.clock.instant, undefined]);
      isChained(await readAll(history), 'org-a');
    },
  },
  {
    name: 'everything is there after a restart, and the chain goes on',
    async run(harness) {
      const { history, make } = await openLog(harness);
      await Promise.all(Array.from({ length: 30 }, () => history.append(make.append())));
      const before = await readAll(history);
      const reopened = await harness.reopen();
      deepStrictEqual(await readAll(reopened), before);
      await reopened.append(make.append());
      isChained(await readAll(reopened), 'org-a');
    },
  },
  {
    name: 'an organization begins with organization.created and with nothing else',
    async run(harness) {
      const { history, make } = await openLog(harness);
      await refuses(history.append(make.append({ org: 'org-b' })), 'log-not-created');
      deepStrictEqual({ ...(await history.head('org-b')) }, { org: 'org-b', position: 0, hash: '', at: '', loading: true });
      await refuses(history.append(make.created()), 'version-conflict');
    },
  },
];
