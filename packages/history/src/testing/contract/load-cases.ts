import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { ContractCase } from '@cairn/contracts/testing';
import { refuses } from './assertions.js';
import type { HistoryHarness } from './harness.js';
import { RequestMaker, type RequestWish } from '../requests.js';
import type { History } from '../../port/history.js';

const PAST: RequestWish = { via: 'import' };

/** A log that is being loaded: its first commit tells of 2025. */
async function openLoad(harness: HistoryHarness): Promise<{ history: History; make: RequestMaker; load: (loadAt: string, wish?: RequestWish) => Promise<unknown> }> {
  const history = await harness.open();
  const make = new RequestMaker();
  await history.append({ ...make.created(), via: 'import', loadAt: '2025-01-01T00:00:00.000Z' });
  return { history, make, load: (loadAt, wish = {}) => history.append(make.append({ ...PAST, ...wish, loadAt })) };
}

export const loadCases: readonly ContractCase<HistoryHarness>[] = [
  {
    name: 'a history load stands at its own times and says when it was loaded',
    async run(harness) {
      const { history, load } = await openLoad(harness);
      await load('2025-03-01T00:00:00.000Z');
      const [commit] = await history.readStream('org-a', 'team-1', 0);
      deepStrictEqual([commit?.at, commit?.loadedAt], ['2025-03-01T00:00:00.000Z', harness.clock.instant]);
      strictEqual((await history.head('org-a')).loading, true);
    },
  },
  {
    name: 'a load never goes back, never stands after the clock, and only imports and simulations load',
    async run(harness) {
      const { history, load } = await openLoad(harness);
      await load('2025-03-01T00:00:00.000Z');
      await refuses(load('2025-02-28T23:59:59.999Z'), 'load-goes-back');
      await refuses(load(new Date(harness.clock.milliseconds + 1).toISOString()), 'load-in-future');
      await refuses(load('2025-04-01T00:00:00.000Z', { via: 'api' }), 'load-not-allowed');
      strictEqual((await history.head('org-a')).position, 2);
    },
  },
  {
    name: 'the first commit without a time of its own ends the load for good, restarts included',
    async run(harness) {
      const { history, make, load } = await openLoad(harness);
      await history.append(make.append());
      await refuses(load('2025-03-01T00:00:00.000Z'), 'load-ended');
      const reopened = await harness.reopen();
      await refuses(reopened.append(make.append({ ...PAST, loadAt: harness.clock.instant })), 'load-ended');
      strictEqual((await reopened.head('org-a')).loading, false);
    },
  },
];
