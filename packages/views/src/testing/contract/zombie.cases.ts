import { ok, strictEqual } from 'node:assert/strict';
import type { ContractCase } from '@cairn/contracts/testing';
import { seededRandom, type Random } from '@cairn/history/testing';
import type { RowsBatch } from '../../port/batch.js';
import { OPEN } from '../../port/row.js';
import type { Views } from '../../port/views.js';
import { checksum } from '../../rebuild/checksum.js';
import { agrees } from './assertions.js';
import { beginAnew, openNotes, ORG, OTHER_ORG, type ViewsHarness } from './harness.js';
import { cursorAt, Library, note, NOTES, sampleLibrary, type Fact } from './library.js';

const SEEDS = 12;
const COMMITS = 14;

/** What a worker leaves behind that dies, or sleeps, after its writes and before its swap. */
function writesOf(batch: RowsBatch): RowsBatch {
  return { ...batch, expected: { position: batch.expected.position, hash: 'a cursor that never was' } };
}

function randomLibrary(random: Random, org: string): Library {
  const facts = Array.from({ length: COMMITS }, (_, index): Fact => {
    const shelf = ['top', 'bottom', undefined][random.pick(3)];
    return { position: index + 1, id: `n${random.pick(4)}`, note: random.pick(4) === 0 ? null : note(`text ${random.pick(3)}`, shelf, random.pick(50)) };
  });
  return new Library(org, [...facts, { position: COMMITS, id: 'last', note: note('last') }]);
}

/** Workers that cut as they like, from any cursor that ever was, and stop before their swap as often as not. */
async function tumble(views: Views, library: Library, random: Random): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    const { position } = await views.cursor(NOTES.storage, library.org);
    if (position === library.head) return;
    const after = random.pick(3) === 0 ? random.pick(position + 1) : position;
    const batch = library.batch(after, Math.min(library.head, after + 1 + random.pick(4)));
    const stops = random.pick(2) === 0;
    const moved = await views.apply(stops ? writesOf(batch) : batch);
    strictEqual(moved, !stops && after === position);
    await agrees(views, library, (await views.cursor(NOTES.storage, library.org)).position);
  }
}

export const zombieCases: readonly ContractCase<ViewsHarness>[] = [
  {
    name: 'a batch applied again changes nothing that can be read',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = sampleLibrary(ORG);
      const batches = [library.batch(0, 3), library.batch(3, 6), library.batch(6)];
      for (const batch of batches) await views.apply(batch);
      for (const batch of batches) strictEqual(await views.apply(batch), false);
      await agrees(views, library, library.head);
    },
  },
  {
    name: 'a worker that stalls between its writes and its swap leaves nothing that can be read, and nobody waits for it',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = sampleLibrary(ORG);
      await views.apply(library.batch(0, 2));
      strictEqual(await views.apply(writesOf(library.batch(2, 8))), false);
      await agrees(views, library, 2);
      strictEqual(await views.apply(library.batch(2, 5)), true);
      await agrees(views, library, 5);
      strictEqual(await views.apply(library.batch(2, 8)), false);
      await agrees(views, library, 5);
      strictEqual(await views.apply(library.batch(5)), true);
      await agrees(views, library, library.head);
    },
  },
  {
    name: 'of a row that is there nothing changes but `to`, which never rises',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = sampleLibrary(ORG);
      const batch = library.batch(0, 8);
      await views.apply(batch);
      const [expected, next] = [batch.next, cursorAt(9)];
      const rewritten = batch.rows.map((row) => ({ ...row, to: OPEN, doc: '{"text":"other"}', keys: ['bottom', 99] }));
      const later = batch.rows.map(({ view, id, from, to }) => ({ view, id, from, to: Math.min(OPEN, to + 1) }));
      strictEqual(await views.apply({ ...batch, expected, next, rows: rewritten, closes: later }), true);
      await agrees(views, library, 8);
    },
  },
  {
    name: `in ${SEEDS} tumbles of late, repeated, unfinished and otherwise cut batches, every position reads as the log says`,
    run: async (harness) => {
      const views = await openNotes(harness);
      for (let seed = 1; seed <= SEEDS; seed += 1) {
        await beginAnew(views);
        const random = seededRandom(seed);
        const library = randomLibrary(random, ORG);
        await tumble(views, library, random);
        ok((await views.cursor(NOTES.storage, ORG)).position > 0, 'nothing moved');
      }
    },
  },
  {
    name: 'the checksum depends on the log alone, not on how it was cut',
    run: async (harness) => {
      const views = await openNotes(harness);
      const sums: string[] = [];
      for (const [org, cuts] of [[ORG, [9]], [OTHER_ORG, [1, 2, 3, 5, 8, 9]]] as const) {
        const library = sampleLibrary(org);
        let after = 0;
        for (const upTo of cuts) {
          await views.apply(library.batch(after, upTo));
          after = upTo;
        }
        sums.push(await checksum({ views, projection: NOTES, org, at: 9 }), await checksum({ views, projection: NOTES, org, at: 6 }));
      }
      strictEqual(new Set(sums).size, 2);
      strictEqual(sums[0], sums[2]);
    },
  },
];
