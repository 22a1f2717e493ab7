import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { ContractCase } from '@cairn/contracts/testing';
import { GENESIS, type Parking } from '@cairn/history';
import { openNotes, ORG, OTHER_ORG, type ViewsHarness } from './harness.js';
import { cursorAt, NOTES, sampleLibrary } from './library.js';

const PARKING: Parking = { code: 'unknown-event-type', attempts: 3, since: '2026-09-11T07:00:00.000Z', retryAt: '2026-09-11T07:05:00.000Z' };

export const parkingCases: readonly ContractCase<ViewsHarness>[] = [
  {
    name: 'a parked cursor stays where it is and says why, until it moves',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = sampleLibrary(ORG);
      await views.apply(library.batch(0, 3));
      await views.park(NOTES.storage, ORG, { at: cursorAt(3), parking: PARKING });
      deepStrictEqual(await views.cursor(NOTES.storage, ORG), { ...cursorAt(3), parked: PARKING });
      await views.park(NOTES.storage, ORG, { at: cursorAt(3), parking: { ...PARKING, attempts: 4 } });
      deepStrictEqual((await views.cursor(NOTES.storage, ORG)).parked, { ...PARKING, attempts: 4 });
      strictEqual(await views.apply(library.batch(3, 5)), true);
      deepStrictEqual(await views.cursor(NOTES.storage, ORG), cursorAt(5));
    },
  },
  {
    name: 'a cursor can be parked before the first commit, and moves from there',
    run: async (harness) => {
      const views = await openNotes(harness);
      await views.park(NOTES.storage, ORG, { at: GENESIS, parking: PARKING });
      deepStrictEqual(await views.cursor(NOTES.storage, ORG), { ...GENESIS, parked: PARKING });
      deepStrictEqual(await views.cursor(NOTES.storage, OTHER_ORG), GENESIS);
      strictEqual(await views.apply(sampleLibrary(ORG).batch(0, 2)), true);
      deepStrictEqual(await views.cursor(NOTES.storage, ORG), cursorAt(2));
    },
  },
  {
    name: 'a cursor that has moved on is not parked any more',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = sampleLibrary(ORG);
      await views.apply(library.batch(0, 3));
      await views.apply(library.batch(3, 5));
      await views.park(NOTES.storage, ORG, { at: cursorAt(3), parking: PARKING });
      await views.park(NOTES.storage, ORG, { at: { position: 5, hash: 'of another log' }, parking: PARKING });
      await views.park(NOTES.storage, ORG, { at: GENESIS, parking: PARKING });
      deepStrictEqual(await views.cursor(NOTES.storage, ORG), cursorAt(5));
    },
  },
];
