import { strictEqual } from 'node:assert/strict';
import type { ContractCase } from '@cairn/contracts/testing';
import { split, refuses } from './assertions.js';
import { openLog, type HistoryHarness } from './harness.js';

export const guardCases: readonly ContractCase<HistoryHarness>[] = [
  {
    name: 'a guard on a stream holds while nothing comes after the position read',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const read = (await history.append(make.append({ stream: 'cycle-1' }))).commit.position;
      await history.append(make.append({ stream: 'team-other' }));
      strictEqual((await history.append(make.append({ guard: { after: read, streams: ['cycle-1'] } }))).commit.position, 4);
    },
  },
  {
    name: 'a guard on a stream breaks when a commit came after the position read, and names it',
    async run(harness) {
      const { history, make } = await openLog(harness);
      await history.append(make.append({ stream: 'cycle-1' }));
      await history.append(make.append({ stream: 'cycle-1' }));
      await refuses(history.append(make.append({ guard: { after: 2, streams: ['cycle-2', 'cycle-1'] } })), 'guard-conflict', { subject: 'cycle-1', after: 2, position: 3 });
      strictEqual((await history.head('org-a')).position, 3);
    },
  },
  {
    name: 'a guard on a category breaks on any stream of it, new ones too',
    async run(harness) {
      const { history, make } = await openLog(harness);
      await history.append(make.append({ stream: 'team-1' }));
      await refuses(history.append(make.append({ stream: 'cycle-1', guard: { after: 1, categories: ['team'] } })), 'guard-conflict', { subject: 'team', after: 1, position: 2 });
      await history.append(make.append({ stream: 'cycle-1', guard: { after: 2, categories: ['team'] } }));
      strictEqual((await history.head('org-a')).position, 3);
    },
  },
  {
    name: 'a guard on a category does not break on a category that only begins alike',
    async run(harness) {
      const { history, make } = await openLog(harness);
      await history.append(make.append({ stream: 'cycle-1' }));
      strictEqual((await history.append(make.append({ guard: { after: 1, categories: ['cyc', 'team'] } }))).commit.position, 3);
    },
  },
  {
    name: 'a guard counts what other organizations do for nothing',
    async run(harness) {
      const { history, make } = await openLog(harness);
      await history.append(make.created('org-b'));
      await history.append(make.append({ org: 'org-b', stream: 'cycle-1' }));
      strictEqual((await history.append(make.append({ guard: { after: 1, streams: ['cycle-1'], categories: ['cycle'] } }))).commit.position, 2);
    },
  },
  {
    name: 'a guard that points beyond the end of the log is refused, not believed',
    async run(harness) {
      const { history, make } = await openLog(harness);
      await refuses(history.append(make.append({ guard: { after: 99, streams: ['cycle-1'] } })), 'guard-conflict');
      strictEqual((await history.head('org-a')).position, 1);
    },
  },
  {
    name: 'of racers that guard a category and write to it, one wins per position read',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const attempts = Array.from({ length: 32 }, (_, n) => history.append(make.append({ stream: `cycle-${n}`, guard: { after: 1, categories: ['cycle'] } })));
      strictEqual(split(await Promise.allSettled(attempts)).values.length, 1);
      strictEqual((await history.head('org-a')).position, 2);
    },
  },
];
