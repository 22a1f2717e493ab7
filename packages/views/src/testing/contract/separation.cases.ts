import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { ContractCase } from '@cairn/contracts/testing';
import { GENESIS, type Parking } from '@cairn/history';
import type { ProjectionStorage } from '../../port/projection.js';
import { agrees, notesOf, refuses, walk } from './assertions.js';
import { openNotes, ORG, OTHER_ORG, type ViewsHarness } from './harness.js';
import { cursorAt, Library, note, NOTES, sampleLibrary, VIEW } from './library.js';

const PARKING: Parking = { code: 'poison', attempts: 1, since: '2026-09-11T07:00:00.000Z', retryAt: '2026-09-11T07:05:00.000Z' };
const NEXT: ProjectionStorage = { storage: 'notes@2', views: { notes: { keys: ['shelf', 'weight'] } } };
/** A name that begins like another's. */
const LONGER: ProjectionStorage = { storage: 'notes@10', views: NEXT.views };

export const separationCases: readonly ContractCase<ViewsHarness>[] = [
  {
    name: 'organizations never meet, under the same ids and keys',
    run: async (harness) => {
      const views = await openNotes(harness);
      const [one, other] = [sampleLibrary(ORG), new Library(OTHER_ORG, [{ position: 1, id: 'n1', note: note('theirs', 'top', 15) }])];
      await views.apply(one.batch(0, 5));
      await views.apply(other.batch(0));
      await views.apply(one.batch(5));
      await agrees(views, one, one.head);
      await agrees(views, other, 1);
      deepStrictEqual((await views.scan(VIEW, OTHER_ORG, undefined, 100)).map(({ id, from }) => [id, from]), [['n1', 1]]);
      deepStrictEqual(await views.cursor(NOTES.storage, OTHER_ORG), cursorAt(1));
    },
  },
  {
    name: 'versions of a projection are built side by side and never meet',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = sampleLibrary(ORG);
      await views.apply(library.batch(0));
      await views.prepare(NEXT);
      deepStrictEqual(await views.cursor(NEXT.storage, ORG), GENESIS);
      strictEqual(await views.apply({ ...library.batch(0, 2), storage: NEXT.storage }), true);
      const next = { storage: NEXT.storage, view: 'notes' };
      deepStrictEqual(notesOf(await walk(views, { view: next, org: ORG, select: { by: 'id' }, at: 2, limit: 10 })), [...library.notesAt(2)]);
      deepStrictEqual((await views.scan(next, ORG, undefined, 100)).length, 3);
      await agrees(views, library, library.head);
    },
  },
  {
    name: 'dropping a version removes it in every organization, and nothing else',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = sampleLibrary(ORG);
      for (const projection of [NEXT, LONGER]) await views.prepare(projection);
      for (const { storage } of [NOTES, NEXT, LONGER]) await views.apply({ ...library.batch(0), storage });
      await views.apply({ ...library.batch(0), org: OTHER_ORG });
      await views.drop(NOTES.storage);
      await refuses(() => views.get(VIEW, ORG, 'n1', 1), 'unknown-view');
      await views.prepare(NOTES);
      for (const org of [ORG, OTHER_ORG]) {
        deepStrictEqual(await views.cursor(NOTES.storage, org), GENESIS);
        deepStrictEqual(await views.scan(VIEW, org, undefined, 10), []);
      }
      for (const { storage } of [NEXT, LONGER]) {
        deepStrictEqual(await views.cursor(storage, ORG), cursorAt(library.head));
        strictEqual((await views.get({ storage, view: 'notes' }, ORG, 'n5', library.head))?.from, 9);
      }
    },
  },
  {
    name: 'the places that were made are known by name, whoever made them, until they are dropped',
    run: async (harness) => {
      const before = await openNotes(harness);
      for (const projection of [LONGER, NEXT]) await before.prepare(projection);
      const views = await harness.reopen();
      deepStrictEqual(await views.storages(), [NOTES.storage, LONGER.storage, NEXT.storage]);
      await views.drop(LONGER.storage);
      deepStrictEqual(await views.storages(), [NOTES.storage, NEXT.storage]);
    },
  },
  {
    name: 'a place is made once; other keys under the same version are refused',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = sampleLibrary(ORG);
      await views.apply(library.batch(0, 5));
      await views.prepare(NOTES);
      await agrees(views, library, 5);
      await refuses(() => views.prepare({ ...NOTES, views: { notes: { keys: ['shelf', 'weight', 'text'] } } }), 'schema-refused');
    },
  },
  {
    name: 'rows, cursors and notes of parking outlive a restart',
    run: async (harness) => {
      const before = await openNotes(harness);
      const library = sampleLibrary(ORG);
      await before.apply(library.batch(0, 5));
      await before.park(NOTES.storage, ORG, { at: cursorAt(5), parking: PARKING });
      const views = await harness.reopen();
      await views.prepare(NOTES);
      deepStrictEqual(await views.cursor(NOTES.storage, ORG), { ...cursorAt(5), parked: PARKING });
      await agrees(views, library, 5);
      strictEqual(await views.apply(library.batch(5)), true);
      await agrees(views, library, library.head);
    },
  },
];
