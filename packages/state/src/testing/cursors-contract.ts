import assert from 'node:assert/strict';
import type { Cursor, CursorKey, Parking } from '../cursors/cursors.js';
import type { State } from '../stores.js';
import type { ContractCase } from '@cairn/contracts/testing';
import type { StoreHarness } from './store-harness.js';

const key: CursorKey = { follower: 'eraser', org: 'acme' };
const at = (position: number): Cursor => ({ position, hash: String(position).padStart(64, '0') });
const parking = (since: string): Parking => ({ since, attempts: 3, retryAt: '2026-09-02T00:00:00.000Z', code: 'event-type-unknown' });

export const cursorsContract: readonly ContractCase<StoreHarness<State>>[] = [
  {
    name: 'begins a cursor once',
    async run(harness) {
      const { cursors } = await harness.open();
      assert.equal(await cursors.get(key), undefined);
      assert.equal(await cursors.swap(key, undefined, at(5)), true);
      assert.equal(await cursors.swap(key, undefined, at(6)), false);
      assert.deepEqual(await cursors.get(key), at(5));
    },
  },
  {
    name: 'moves a cursor only from where it stands',
    async run(harness) {
      const { cursors } = await harness.open();
      assert.equal(await cursors.swap(key, at(5), at(6)), false);
      await cursors.swap(key, undefined, at(5));
      assert.equal(await cursors.swap(key, at(4), at(6)), false);
      assert.equal(await cursors.swap(key, { position: 5, hash: at(4).hash }, at(6)), false);
      assert.deepEqual(await cursors.get(key), at(5));
      assert.equal(await cursors.swap(key, at(5), at(6)), true);
      assert.equal(await cursors.swap(key, at(5), at(7)), false);
      assert.deepEqual(await cursors.get(key), at(6));
    },
  },
  {
    name: 'lets one of many move a cursor',
    async run(harness) {
      const { cursors } = await harness.open();
      const race = async (expected: Cursor | undefined, first: number) => {
        const won = await Promise.all(Array.from({ length: 20 }, (_, i) => cursors.swap(key, expected, at(first + i))));
        const winners = won.flatMap((did, i) => (did ? [at(first + i)] : []));
        assert.equal(winners.length, 1);
        assert.deepEqual(await cursors.get(key), winners[0]);
        return winners[0];
      };
      await race(await race(undefined, 100), 200);
    },
  },
  {
    name: 'keeps followers and organizations apart',
    async run(harness) {
      const { cursors } = await harness.open();
      const others = [{ ...key, org: 'other' }, { ...key, follower: 'relay' }];
      for (const [i, each] of [key, ...others].entries()) assert.equal(await cursors.swap(each, undefined, at(i)), true);
      for (const [i, each] of [key, ...others].entries()) assert.deepEqual(await cursors.get(each), at(i));
    },
  },
  {
    name: 'parks a cursor where it stands, lists what is parked, the longest first, and lets it go on',
    async run(harness) {
      const { cursors } = await harness.open();
      const other = { ...key, org: 'other' };
      for (const each of [key, other, { ...key, follower: 'relay' }]) await cursors.swap(each, undefined, at(5));
      const [long, short] = [{ ...at(5), parked: parking('2026-09-01T00:00:00.000Z') }, { ...at(5), parked: parking('2026-09-01T01:00:00.000Z') }];
      assert.equal(await cursors.swap(key, at(5), short), true);
      assert.equal(await cursors.swap(other, at(5), long), true);
      assert.deepEqual(await cursors.get(key), short);
      assert.deepEqual(await cursors.parked(), [{ ...other, cursor: long }, { ...key, cursor: short }]);
      assert.equal(await cursors.swap(other, at(5), at(6)), true);
      assert.deepEqual(await cursors.get(other), at(6));
      assert.deepEqual(await cursors.parked(), [{ ...key, cursor: short }]);
    },
  },
  {
    name: 'removes a cursor of a follower that ended',
    async run(harness) {
      const { cursors } = await harness.open();
      const other = { ...key, org: 'other' };
      for (const each of [key, other]) await cursors.swap(each, undefined, at(5));
      await cursors.remove(key);
      await cursors.remove(key);
      assert.equal(await cursors.get(key), undefined);
      assert.deepEqual(await cursors.get(other), at(5));
    },
  },
  {
    name: 'keeps cursors over a restart',
    async run(harness) {
      const before = await harness.open();
      const parked = { ...at(Number.MAX_SAFE_INTEGER), parked: parking('2026-09-01T00:00:00.000Z') };
      await before.cursors.swap(key, undefined, parked);
      const { cursors } = await harness.restart();
      assert.deepEqual(await cursors.get(key), parked);
    },
  },
];
