import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { ContractCase } from '@cairn/contracts/testing';
import { openLog, type HistoryHarness } from './harness.js';

export const readingCases: readonly ContractCase<HistoryHarness>[] = [
  {
    name: 'pages end at their limit, by commits and by bytes, and one commit always fits',
    async run(harness) {
      const { history, make } = await openLog(harness);
      await Promise.all(Array.from({ length: 150 }, () => history.append(make.append())));
      const positions = async (after: number, limits: object): Promise<number[]> => (await history.readStored('org-a', after, limits)).map(({ position }) => position);
      deepStrictEqual(await positions(3, { limit: 2 }), [4, 5]);
      deepStrictEqual(await positions(3, { maxBytes: 1 }), [4]);
      deepStrictEqual(await positions(151, {}), []);
      strictEqual((await positions(0, { limit: 100_000 })).length, 151);
      const some = await history.readStored('org-a', 0, { maxBytes: 2_000 });
      ok(some.length > 1 && some.length < 10 && some.reduce((bytes, { body }) => bytes + body.length, 0) <= 2_000);
    },
  },
  {
    name: 'a stream is read by version, after the version asked for',
    async run(harness) {
      const { history, make } = await openLog(harness);
      for (let n = 0; n < 6; n += 1) await history.append(make.append({ stream: n % 2 ? 'team-1' : 'team-10' }));
      const commits = await history.readStream('org-a', 'team-1', 1);
      deepStrictEqual(commits.map(({ version, position }) => [version, position]), [[2, 5], [3, 7]]);
      deepStrictEqual(await history.readStream('org-a', 'team-none', 0), []);
    },
  },
  {
    name: 'a category is read stream by stream, in pages, and holds no other category',
    async run(harness) {
      const { history, make } = await openLog(harness);
      for (const stream of ['team-b', 'cycle-1', 'team-a', 'team-b', 'team-c']) await history.append(make.append({ stream }));
      const read: [string, number][] = [];
      for (let page = await history.readCategory('org-a', 'team', undefined, { limit: 2 }); page.length > 0; page = await history.readCategory('org-a', 'team', page.at(-1), { limit: 2 })) {
        read.push(...page.map(({ stream, version }): [string, number] => [stream, version]));
      }
      deepStrictEqual(read, [['team-a', 1], ['team-b', 1], ['team-b', 2], ['team-c', 1]]);
    },
  },
  {
    name: 'a category that is one stream is read like the others',
    async run(harness) {
      const { history } = await openLog(harness);
      deepStrictEqual((await history.readCategory('org-a', 'organization')).map(({ stream, version }) => [stream, version]), [['organization', 1]]);
    },
  },
  {
    name: 'an instant is the last position at or before it',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const start = harness.clock.milliseconds;
      for (const seconds of [1, 1, 5, 9]) {
        harness.clock.milliseconds = start + seconds * 1_000;
        await history.append(make.append());
      }
      const at = (seconds: number): Promise<number> => history.positionAt('org-a', new Date(start + seconds * 1_000).toISOString());
      deepStrictEqual(await Promise.all([at(-1), at(0), at(0.999), at(1), at(4), at(5), at(100)]), [0, 1, 1, 3, 3, 4, 5]);
      strictEqual(await history.positionAt('org-none', harness.clock.instant), 0);
    },
  },
  {
    name: 'heads are listed by organization, in pages',
    async run(harness) {
      const { history, make } = await openLog(harness);
      for (const org of ['org-c', 'org-b']) await history.append(make.created(org));
      await history.append(make.append({ org: 'org-b' }));
      deepStrictEqual((await history.heads()).map(({ org, position }) => [org, position]), [['org-a', 1], ['org-b', 2], ['org-c', 1]]);
      deepStrictEqual((await history.heads('org-a', 1)).map(({ org }) => org), ['org-b']);
    },
  },
];
