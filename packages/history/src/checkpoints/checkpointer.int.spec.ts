import { describe, expect, it } from '@jest/globals';
import { CairnError } from '@cairn/contracts/errors';
import { GENESIS } from '../follow/cursor.js';
import { readCommits } from '../follow/read-commits.js';
import { Checkpointer } from './checkpointer.js';
import { referenceRoot } from './merkle/reference-tree.fixture.js';
import { verifyCheckpoint } from './note/checkpoint.js';
import { signedLog, signingKey } from './signed-log.fixture.js';
import { CHECKPOINT_RHYTHM } from './uncovered.js';

const ORG = 'org-a';
const EVERY_4 = { commits: 4, within: 60_000 };
const LOG = '019aa3e0-0000-7000-8000-000000000001';

type Scene = Awaited<ReturnType<typeof signedLog>>;

/** Gives the checkpointer every commit after its cursor, in one page. */
async function catchUp(checkpointer: Checkpointer, { history }: Scene) {
  const cursor = await checkpointer.cursor(ORG);
  return checkpointer.apply(ORG, cursor, await readCommits(history, ORG, cursor));
}

describe('the checkpointer', () => {
  it('signs a thousand commits, or what there is after a minute', () => {
    expect(CHECKPOINT_RHYTHM).toEqual({ commits: 1_000, within: 60_000 });
  });

  it('signs as soon as there are so many commits, and a while after the first of fewer', async () => {
    const scene = await signedLog(EVERY_4);
    await scene.grow(ORG, 9);
    expect(scene.store.sizes(ORG)).toEqual([4, 8]);
    await scene.pass(30_000, ORG);
    await scene.grow(ORG, 1);
    await scene.pass(29_999, ORG);
    expect(scene.store.sizes(ORG)).toEqual([4, 8]);
    await scene.pass(1, ORG);
    expect(scene.store.sizes(ORG)).toEqual([4, 8, 10]);
    await scene.pass(600_000, ORG);
    expect(scene.store.sizes(ORG)).toEqual([4, 8, 10]);
    await scene.stop();
    expect(scene.timing.alarms).toBe(0);
  });

  it('signs the root of the commits up to there, under the name of the log', async () => {
    const scene = await signedLog(EVERY_4);
    await scene.grow(ORG, 8);
    const stored = await scene.history.readStored(ORG, 0);
    const publicKey = await scene.proofs.publicKey(ORG);
    const [newest, older] = await scene.store.newest(ORG, { limit: 5 });
    for (const [kept, size] of [[newest, 8], [older, 4]] as const) {
      const { origin, root } = verifyCheckpoint(kept?.note ?? '', publicKey);
      expect({ origin, root: Buffer.from(root) }).toEqual({ origin: `cairn/${ORG}/${LOG}`, root: referenceRoot(stored.slice(0, size).map(({ hash }) => Buffer.from(hash, 'hex'))) });
      expect(kept).toMatchObject({ size, hash: stored[size - 1]?.hash, signedAt: '2026-09-11T00:00:00.000Z' });
    }
    await scene.stop();
  });

  it('keeps organizations apart', async () => {
    const scene = await signedLog(EVERY_4);
    await scene.grow(ORG, 5);
    await scene.grow('org-b', 4);
    expect([scene.store.sizes(ORG), scene.store.sizes('org-b')]).toEqual([[4], [4]]);
    const [one] = await scene.store.newest(ORG, { limit: 1 });
    await expect(scene.proofs.publicKey('org-b').then((key) => verifyCheckpoint(one?.note ?? '', key))).rejects.toMatchObject({ code: 'checkpoint-not-signed' });
    await scene.stop();
  });

  it('goes on from its newest checkpoint after a restart, and signs at once what is overdue', async () => {
    const scene = await signedLog(EVERY_4);
    await scene.grow(ORG, 6);
    await scene.stop();
    const again = scene.begin();
    expect(await again.cursor(ORG)).toMatchObject({ position: 4 });
    await catchUp(again, scene);
    expect(scene.store.sizes(ORG)).toEqual([4]);
    scene.timing.pass(60_000);
    const later = scene.begin();
    await catchUp(later, scene);
    expect(scene.store.sizes(ORG)).toEqual([4, 6]);
    await later.close();
    await again.close();
  });

  it('of which there are two signs nothing twice, and both go on', async () => {
    const scene = await signedLog(EVERY_4);
    await scene.grow(ORG, 2);
    const other = scene.begin();
    await catchUp(other, scene);
    await scene.pass(60_000, ORG);
    expect([(await other.cursor(ORG)).position, scene.store.sizes(ORG)]).toEqual([2, [2]]);
    await scene.grow(ORG, 5);
    expect(await catchUp(other, scene)).toBe('overtaken');
    expect([(await other.cursor(ORG)).position, scene.store.sizes(ORG)]).toEqual([6, [2, 6]]);
    expect(await catchUp(other, scene)).toBe('moved');
    await scene.grow(ORG, 3);
    expect(scene.store.sizes(ORG)).toEqual([2, 6, 10]);
    expect(scene.failures).toEqual([]);
    await scene.stop();
    await other.close();
  });

  it('leaves commits alone that do not come next', async () => {
    const scene = await signedLog(EVERY_4);
    await scene.grow(ORG, 2);
    const commits = await readCommits(scene.history, ORG, GENESIS);
    expect(await scene.checkpointer.apply(ORG, GENESIS, commits)).toBe('overtaken');
    expect(await scene.checkpointer.apply(ORG, { position: 2, hash: 'f'.repeat(64) }, commits)).toBe('overtaken');
    await scene.grow(ORG, 2);
    expect(scene.store.sizes(ORG)).toEqual([4]);
    await scene.stop();
  });

  it('parks when what is due by number fails, and makes it up', async () => {
    const scene = await signedLog(EVERY_4);
    await scene.grow(ORG, 3);
    scene.store.onAdd = () => Promise.reject(new CairnError('The disk is full', { code: 'storage-full' }));
    await expect(scene.grow(ORG, 1)).rejects.toMatchObject({ code: 'follower-parked' });
    expect(await scene.checkpointer.cursor(ORG)).toMatchObject({ position: 3, parked: { code: 'storage-full', attempts: 1 } });
    scene.store.onAdd = async () => undefined;
    scene.timing.pass(1_000);
    await scene.following.waitFor(scene.checkpointer.name, { org: ORG, position: 4 });
    expect(await scene.checkpointer.cursor(ORG)).not.toHaveProperty('parked');
    expect(scene.store.sizes(ORG)).toEqual([4]);
    await scene.stop();
  });

  it('says when what is due by time fails, and tries again every 10 s', async () => {
    const scene = await signedLog(EVERY_4);
    await scene.grow(ORG, 3);
    const failure = new CairnError('The disk is full', { code: 'storage-full' });
    scene.store.onAdd = () => Promise.reject(failure);
    await scene.pass(60_000, ORG);
    await scene.pass(9_999, ORG);
    expect(scene.failures).toEqual([failure]);
    await scene.pass(1, ORG);
    expect(scene.failures).toEqual([failure, failure]);
    scene.store.onAdd = async () => undefined;
    await scene.pass(10_000, ORG);
    expect([scene.store.sizes(ORG), scene.failures.length]).toEqual([[3], 2]);
    await scene.stop();
  });

  it('does nothing about an alarm that goes off early, or after somebody was faster', async () => {
    const scene = await signedLog(EVERY_4);
    await scene.grow(ORG, 3);
    await scene.stop();
    const { timing, store } = scene;
    const early = { now: () => timing.now(), after: (milliseconds: number, callBack: () => void) => timing.after(Math.max(0, milliseconds - 1), callBack) };
    const checkpointer = new Checkpointer({ store, signingKey, timing: early, onFailure: () => undefined, rhythm: EVERY_4 });
    const commits = await readCommits(scene.history, ORG, GENESIS);
    await checkpointer.apply(ORG, GENESIS, commits);
    timing.pass(59_999);
    await checkpointer.cursor(ORG);
    expect([store.sizes(ORG), timing.alarms]).toEqual([[], 1]);
    const fourth = commits.slice(-1).map((commit) => ({ ...commit, position: 4 }));
    const signing = checkpointer.apply(ORG, await checkpointer.cursor(ORG), fourth);
    timing.pass(1);
    expect(await signing).toBe('moved');
    expect([(await checkpointer.cursor(ORG)).position, store.sizes(ORG), timing.alarms]).toEqual([4, [4], 0]);
    await checkpointer.close();
  });

  it('signs nothing for another log than the one it has signed', async () => {
    const first = await signedLog(EVERY_4);
    await first.grow(ORG, 4);
    await first.stop();
    const replaced = await signedLog(EVERY_4, first.store);
    replaced.timing.pass(1);
    await expect(replaced.grow(ORG, 9)).rejects.toMatchObject({ code: 'follower-parked' });
    expect(replaced.following.status()).toMatchObject([{ standstill: { kind: 'replaced' } }]);
    expect(first.store.sizes(ORG)).toEqual([4]);
    await replaced.stop();
  });

  it('signs no tree that is not the one last signed for', async () => {
    const scene = await signedLog(EVERY_4);
    await scene.grow(ORG, 4);
    const [tile] = scene.store.tilesOf(ORG).all.values();
    if (tile) scene.store.tilesOf(ORG).put([{ ...tile, hashes: tile.hashes.map((byte) => byte ^ 1) }]);
    await expect(scene.grow(ORG, 4)).rejects.toMatchObject({ code: 'follower-parked', details: { reason: 'checkpoints-damaged' } });
    expect(scene.store.sizes(ORG)).toEqual([4]);
    await scene.stop();
  });

  it('asks for a log that names itself', async () => {
    const scene = await signedLog(EVERY_4);
    await scene.grow(ORG, 1);
    const [first] = await readCommits(scene.history, ORG, GENESIS);
    const nameless = first ? [{ ...first, events: [] }] : [];
    await expect(scene.begin().apply(ORG, GENESIS, nameless)).rejects.toMatchObject({ code: 'log-not-created' });
    await scene.stop();
  });
});
