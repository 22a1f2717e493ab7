import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { ContractCase } from '@cairn/contracts/testing';
import { exact, NONE } from '../requests.js';
import { refuses } from './assertions.js';
import { openLog, readAll, type HistoryHarness } from './harness.js';

const HASH = 'b'.repeat(64);

export const commandCases: readonly ContractCase<HistoryHarness>[] = [
  {
    name: 'a command id sent twice is one commit, and the second answer is the first',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const request = make.append({ commandId: 'same' });
      const first = await history.append(request);
      await history.append(make.append());
      const second = await history.append(request);
      deepStrictEqual([first.outcome, second.outcome], ['appended', 'repeated']);
      deepStrictEqual(second.commit, first.commit);
      strictEqual((await readAll(history)).length, 3);
    },
  },
  {
    name: 'a command id sent many times at once is one commit',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const request = make.append({ commandId: 'same' });
      const receipts = await Promise.all(Array.from({ length: 20 }, () => history.append(request)));
      strictEqual(receipts.filter(({ outcome }) => outcome === 'appended').length, 1);
      for (const { commit } of receipts) strictEqual(commit.position, 2);
      strictEqual((await readAll(history)).length, 2);
    },
  },
  {
    name: 'a command id is known after a restart',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const request = make.append({ commandId: 'same' });
      const first = await history.append(request);
      const again = await (await harness.reopen()).append(request);
      strictEqual(again.outcome, 'repeated');
      deepStrictEqual(again.commit, first.commit);
    },
  },
  {
    name: 'a command id with another request is refused',
    async run(harness) {
      const { history, make } = await openLog(harness);
      await history.append(make.append({ commandId: 'same' }));
      await refuses(history.append(make.append({ commandId: 'same', requestHash: HASH })), 'idempotency-key-reused', { commandId: 'same', position: 2 });
      strictEqual((await readAll(history)).length, 2);
    },
  },
  {
    name: 'of two requests at once under one command id the second is refused',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const both = [make.append({ commandId: 'same' }), make.append({ commandId: 'same', requestHash: HASH })] as const;
      const [first, second] = await Promise.allSettled(both.map((request) => history.append(request)));
      strictEqual(first?.status, 'fulfilled');
      ok(second?.status === 'rejected');
      await refuses(Promise.reject(second.reason as Error), 'idempotency-key-reused');
    },
  },
  {
    name: 'a command that was refused leaves nothing and may be decided anew',
    async run(harness) {
      const { history, make } = await openLog(harness);
      await refuses(history.append(make.append({ commandId: 'same', expect: exact(1) })), 'version-conflict');
      strictEqual(await history.commitOf('org-a', 'same'), undefined);
      strictEqual((await history.append(make.append({ commandId: 'same', expect: NONE }))).outcome, 'appended');
    },
  },
  {
    name: 'a repeat is answered even where its expectation no longer holds',
    async run(harness) {
      const { history, make } = await openLog(harness);
      const request = make.append({ expect: NONE, guard: { after: 1, streams: ['team-1'] } });
      await history.append(request);
      await history.append(make.append());
      strictEqual((await history.append(request)).outcome, 'repeated');
    },
  },
  {
    name: 'a command id belongs to its organization',
    async run(harness) {
      const { history, make } = await openLog(harness);
      await history.append(make.created('org-b'));
      await history.append(make.append({ commandId: 'same' }));
      strictEqual((await history.append(make.append({ org: 'org-b', commandId: 'same' }))).outcome, 'appended');
      strictEqual((await history.commitOf('org-b', 'same'))?.org, 'org-b');
    },
  },
];
