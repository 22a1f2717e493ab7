import assert from 'node:assert/strict';
import type { NextCheckpoint, Tile } from '../checkpoints/checkpoints.js';
import type { State } from '../stores.js';
import type { ContractCase } from '@cairn/contracts/testing';
import { assertRefused } from './rejection.js';
import type { StoreHarness } from './store-harness.js';

const tile = (index: number, length: number, level = 0): Tile => ({ level, index, hashes: Uint8Array.from({ length }, (_, n) => (n + index + level) % 256) });
const next = (after: number, size: number, tiles: readonly Tile[] = [tile(0, 32 * Math.min(size, 256))]): NextCheckpoint => ({
  after,
  checkpoint: { size, hash: String(size).padStart(64, '0'), signedAt: '2026-09-01T08:00:00.000Z', note: `cairn/acme/log\n${size}\nroot\n\n— cairn/acme/log c2ln\n` },
  tiles,
});
const noted = (...sizes: readonly number[]) => sizes.map((size) => next(0, size).checkpoint);
const sorted = (tiles: readonly Tile[]) => [...tiles].sort((one, other) => one.level - other.level || one.index - other.index).map(({ level, index, hashes }) => ({ level, index, hashes: Uint8Array.from(hashes) }));

export const checkpointsContract: readonly ContractCase<StoreHarness<State>>[] = [
  {
    name: 'adds checkpoints one after another and gives them newest first, in pages',
    async run(harness) {
      const { checkpoints } = await harness.open();
      assert.deepEqual(await checkpoints.newest('acme', { limit: 5 }), []);
      for (const [after, size] of [[0, 3], [3, 4], [4, 900]] as const) assert.equal(await checkpoints.add('acme', next(after, size)), true);
      assert.deepEqual(await checkpoints.newest('acme', { limit: 5 }), noted(900, 4, 3));
      assert.deepEqual(await checkpoints.newest('acme', { limit: 2 }), noted(900, 4));
      assert.deepEqual(await checkpoints.newest('acme', { upTo: 4, limit: 1 }), noted(4));
      assert.deepEqual(await checkpoints.newest('acme', { upTo: 2, limit: 1 }), []);
    },
  },
  {
    name: 'adds a checkpoint only on the newest one, and then nothing of it',
    async run(harness) {
      const { checkpoints } = await harness.open();
      assert.equal(await checkpoints.add('acme', next(3, 4)), false);
      assert.deepEqual(await checkpoints.tiles('acme', [tile(0, 0)]), []);
      assert.equal(await checkpoints.add('acme', next(0, 3)), true);
      assert.equal(await checkpoints.add('acme', next(0, 5, [tile(0, 160), tile(1, 32)])), false);
      assert.deepEqual(await checkpoints.newest('acme', { limit: 5 }), noted(3));
      assert.deepEqual(sorted(await checkpoints.tiles('acme', [tile(0, 0), tile(1, 0)])), [tile(0, 96)]);
    },
  },
  {
    name: 'lets one of many add a checkpoint, with its own tiles',
    async run(harness) {
      const { checkpoints } = await harness.open();
      await checkpoints.add('acme', next(0, 1));
      const sizes = Array.from({ length: 20 }, (_, i) => i + 2);
      const won = await Promise.all(sizes.map((size) => checkpoints.add('acme', next(1, size))));
      const winners = sizes.filter((_, i) => won[i]);
      assert.equal(winners.length, 1);
      assert.deepEqual(await checkpoints.newest('acme', { limit: 5 }), noted(...winners, 1));
      assert.equal((await checkpoints.tiles('acme', [tile(0, 0)]))[0]?.hashes.length, 32 * (winners[0] ?? 0));
    },
  },
  {
    name: 'lets tiles grow, and gives those that exist',
    async run(harness) {
      const { checkpoints } = await harness.open();
      const full = tile(0, 8192);
      await checkpoints.add('acme', next(0, 255, [tile(0, 8160)]));
      await checkpoints.add('acme', next(255, 300, [full, tile(1, 1408), tile(0, 32, 1)]));
      assert.deepEqual(sorted(await checkpoints.tiles('acme', [full, tile(1, 0), tile(2, 0), tile(0, 0, 1), tile(0, 0, 2)])), [full, tile(1, 1408), tile(0, 32, 1)]);
      assert.deepEqual(await checkpoints.tiles('acme', []), []);
    },
  },
  {
    name: 'refuses to change or shorten a tile, and keeps nothing of such a checkpoint',
    async run(harness) {
      const { checkpoints } = await harness.open();
      await checkpoints.add('acme', next(0, 3));
      const changed = { ...tile(0, 0), hashes: tile(7, 128).hashes };
      for (const bad of [changed, tile(0, 64)]) await assertRefused(checkpoints.add('acme', next(3, 4, [tile(1, 32), bad])), 'storage-failed');
      assert.deepEqual(await checkpoints.newest('acme', { limit: 5 }), noted(3));
      assert.deepEqual(sorted(await checkpoints.tiles('acme', [tile(0, 0), tile(1, 0)])), [tile(0, 96)]);
    },
  },
  {
    name: 'keeps the checkpoints of organizations apart',
    async run(harness) {
      const { checkpoints } = await harness.open();
      assert.equal(await checkpoints.add('acme', next(0, 3)), true);
      assert.equal(await checkpoints.add('other', next(0, 9)), true);
      assert.deepEqual([await checkpoints.newest('acme', { limit: 5 }), await checkpoints.newest('other', { limit: 5 })], [noted(3), noted(9)]);
      assert.deepEqual(sorted(await checkpoints.tiles('acme', [tile(0, 0)])), [tile(0, 96)]);
      assert.deepEqual(sorted(await checkpoints.tiles('other', [tile(0, 0)])), [tile(0, 288)]);
    },
  },
  {
    name: 'keeps checkpoints and tiles over a restart',
    async run(harness) {
      const before = await harness.open();
      await before.checkpoints.add('acme', next(0, 256, [tile(0, 8192), tile(0, 32, 1)]));
      const { checkpoints } = await harness.restart();
      assert.deepEqual(await checkpoints.newest('acme', { limit: 5 }), noted(256));
      assert.deepEqual(sorted(await checkpoints.tiles('acme', [tile(0, 0), tile(0, 0, 1)])), [tile(0, 8192), tile(0, 32, 1)]);
      assert.equal(await checkpoints.add('acme', next(256, 257, [tile(1, 32)])), true);
    },
  },
];
