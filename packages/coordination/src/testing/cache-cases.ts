import { strictEqual } from 'node:assert/strict';
import type { ContractCase } from '@cairn/contracts/testing';
import { LONGEST_VALUE } from '../cache.js';
import type { CoordinationHarness } from './harness.js';

export const cacheCases: readonly ContractCase<CoordinationHarness>[] = [
  {
    name: 'a cache gives what was set, to its own key alone',
    run: async (harness) => {
      const { cache } = await harness.open();
      await cache.set('org-a|map|7', '現場 {"progress":"0.5"}', 10_000);
      strictEqual(await cache.get('org-a|map|7'), '現場 {"progress":"0.5"}');
      strictEqual(await cache.get('org-b|map|7'), undefined);
    },
  },
  {
    name: 'a cache forgets when the time is over',
    run: async (harness) => {
      const { cache } = await harness.open();
      await cache.set('short', 'value', 50);
      await cache.set('long', 'value', 60_000);
      await harness.pass(100);
      strictEqual(await cache.get('short'), undefined);
      strictEqual(await cache.get('long'), 'value');
    },
  },
  {
    name: 'a cache gives the value set last, and no old one when the new one is too large',
    run: async (harness) => {
      const { cache } = await harness.open();
      await cache.set('key', 'old', 60_000);
      await cache.set('key', 'new', 60_000);
      strictEqual(await cache.get('key'), 'new');
      await cache.set('key', 'x'.repeat(LONGEST_VALUE + 1), 60_000);
      strictEqual(await cache.get('key'), undefined);
    },
  },
  {
    name: 'a cache keeps the empty text apart from nothing',
    run: async (harness) => {
      const { cache } = await harness.open();
      await cache.set('empty', '', 60_000);
      strictEqual(await cache.get('empty'), '');
    },
  },
];
