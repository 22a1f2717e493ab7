import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Checkpoints, NextCheckpoint, Tile } from '../checkpoints/checkpoints.js';
import { MongoTiles } from './mongo-tiles.js';
import { instances, onServer } from './on-server.fixture.js';
import { openMongoState } from './open-state.js';
import { stallingBefore } from './slow-write.fixture.js';

const WIDTH = 256;
const LAST = 800;
const leaves = Buffer.concat(Array.from({ length: 2 * LAST }, (_, i) => createHash('sha256').update(String(i)).digest()));
const tileAt = (index: number, size: number): Tile => ({ level: 0, index, hashes: leaves.subarray(32 * WIDTH * index, 32 * Math.min(WIDTH * (index + 1), size)) });
const placesUpTo = (size: number) => Array.from({ length: Math.ceil(size / WIDTH) }, (_, index) => ({ level: 0, index }));

/** What a checkpointer brings that lets the tree grow from one size to another; `by` is who signed. */
function grown(after: number, size: number, by: string): NextCheckpoint {
  const tiles = placesUpTo(size).slice(Math.floor(after / WIDTH)).map(({ index }) => tileAt(index, size));
  return { after, checkpoint: { size, hash: String(size).padStart(64, '0'), signedAt: '2026-09-01T08:00:00.000Z', note: `${size} by ${by}` }, tiles };
}

const sizeOf = async (checkpoints: Checkpoints): Promise<number> => (await checkpoints.newest('acme', { limit: 1 }))[0]?.size ?? 0;

/** Lets the tree grow until it is large enough; gives what it signed. */
async function work(checkpoints: Checkpoints, by: string): Promise<readonly string[]> {
  const signed: string[] = [];
  for (let size = 0; size < LAST; size = await sizeOf(checkpoints)) {
    const next = grown(size, size + 1 + ((size * 7 + by.length * 31) % 60), by);
    if (await checkpoints.add('acme', next)) signed.push(next.checkpoint.note);
  }
  return signed;
}

async function expectWholeTree(checkpoints: Checkpoints, size: number): Promise<void> {
  const tiles = await checkpoints.tiles('acme', placesUpTo(size));
  const bytes = Buffer.concat([...tiles].sort((one, other) => one.index - other.index).map(({ hashes }) => hashes));
  expect(bytes.subarray(0, 32 * size).equals(leaves.subarray(0, 32 * size))).toBe(true);
}

/** Looks all the while: the tree under the newest checkpoint is always there. */
async function watch(checkpoints: Checkpoints): Promise<void> {
  for (let size = 0; size < LAST; ) {
    size = await sizeOf(checkpoints);
    await expectWholeTree(checkpoints, size);
  }
}

describe('several checkpointers on MongoDB', () => {
  it('lose and replace nothing that one of them has signed, and readers find the whole tree all the while', () =>
    onServer(async (connect) => {
      const [reader, ...workers] = (await instances(4, connect, openMongoState)).map(({ checkpoints }) => checkpoints);
      const [, ...signed] = await Promise.all([reader && watch(reader), ...workers.map((each, n) => work(each, 'x'.repeat(n)))]);
      const kept = (await reader?.newest('acme', { limit: 500 }))?.map(({ note }) => note) ?? [];
      expect([...kept].sort()).toEqual(signed.flat().sort());
      expect(signed.filter((notes) => notes && notes.length > 0).length).toBeGreaterThan(1);
    }));

  it('go on where one was broken off while the tiles of its checkpoint settled', () =>
    onServer(async (connect) => {
      const [one, other] = (await instances(2, connect, openMongoState)).map(({ checkpoints }) => checkpoints);
      await one?.add('acme', grown(0, 300, 'one'));
      await new MongoTiles((await connect()).database('state')).grow('acme', [tileAt(0, 300)]);
      if (other) await expectWholeTree(other, 300);
      expect(await other?.add('acme', grown(300, 301, 'other'))).toBe(true);
      expect(await one?.add('acme', grown(300, 400, 'one'))).toBe(false);
      if (one) await expectWholeTree(one, 301);
    }));

  it('tell one that stalled while it let tiles settle that others are further', () =>
    onServer(async (connect) => {
      const [other] = (await instances(1, connect, openMongoState)).map(({ checkpoints }) => checkpoints);
      await other?.add('acme', grown(0, 300, 'other'));
      const goOn = async () => [await other?.add('acme', grown(300, 400, 'other')), await other?.add('acme', grown(400, 401, 'other'))];
      const { checkpoints: stalled } = await openMongoState(stallingBefore(await connect(), 'checkpoint_tiles', goOn));
      expect(await stalled.add('acme', grown(300, 301, 'stalled'))).toBe(false);
      expect((await stalled.newest('acme', { limit: 5 })).map(({ note }) => note)).toEqual(['401 by other', '400 by other', '300 by other']);
      await expectWholeTree(stalled, 401);
    }));

  it('take nothing from a tile that has grown meanwhile when one of them wakes late', () =>
    onServer(async (connect) => {
      const [early, late] = await Promise.all([connect(), connect()].map(async (each) => new MongoTiles((await each).database('state'))));
      await early?.grow('acme', [tileAt(0, 100), tileAt(1, 300)]);
      await Promise.all([early?.grow('acme', [tileAt(0, 200), tileAt(1, 512)]), late?.grow('acme', [tileAt(0, 100), tileAt(1, 300), tileAt(2, 520)])]);
      await late?.grow('acme', [tileAt(0, 100)]);
      const held = await early?.read('acme', placesUpTo(520));
      expect(held?.map(({ index, hashes }) => [index, hashes.length / 32]).sort()).toEqual([[0, 200], [1, 256], [2, 8]]);
    }));
});
