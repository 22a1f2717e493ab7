import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { ContractCase } from '@cairn/contracts/testing';
import { GENESIS } from '@cairn/history';
import { agrees } from './assertions.js';
import { openNotes, ORG, type ViewsHarness } from './harness.js';
import { cursorAt, NOTES, sampleLibrary } from './library.js';

export const cursorCases: readonly ContractCase<ViewsHarness>[] = [
  {
    name: 'a projection begins at genesis, and its cursor moves with its rows',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = sampleLibrary(ORG);
      deepStrictEqual(await views.cursor(NOTES.storage, ORG), GENESIS);
      strictEqual(await views.apply(library.batch(0, 4)), true);
      deepStrictEqual(await views.cursor(NOTES.storage, ORG), cursorAt(4));
      strictEqual(await views.apply(library.batch(4)), true);
      deepStrictEqual(await views.cursor(NOTES.storage, ORG), cursorAt(library.head));
    },
  },
  {
    name: 'a batch without rows moves the cursor',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = sampleLibrary(ORG);
      await views.apply(library.batch(0, 3));
      strictEqual(await views.apply({ ...library.batch(3, 4), rows: [], closes: [] }), true);
      deepStrictEqual(await views.cursor(NOTES.storage, ORG), cursorAt(4));
    },
  },
  ...(
    [
      ['an earlier position', cursorAt(2)],
      ['a later position', cursorAt(5)],
      ['another hash', { position: 4, hash: 'hash-of-another-log' }],
      ['genesis', GENESIS],
    ] as const
  ).map(
    ([name, expected]): ContractCase<ViewsHarness> => ({
      name: `a swap that expects ${name} does not match, and nothing that can be read changes`,
      run: async (harness) => {
        const views = await openNotes(harness);
        const library = sampleLibrary(ORG);
        await views.apply(library.batch(0, 4));
        strictEqual(await views.apply({ ...library.batch(4), expected }), false);
        deepStrictEqual(await views.cursor(NOTES.storage, ORG), cursorAt(4));
        await agrees(views, library, 4);
      },
    }),
  ),
  {
    name: 'of workers at one cursor exactly one is told that it moved, however they cut',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = sampleLibrary(ORG);
      const told = await Promise.all([3, 5, 9, 5].map((upTo) => views.apply(library.batch(0, upTo))));
      strictEqual(told.filter((moved) => moved).length, 1);
      const { position } = await views.cursor(NOTES.storage, ORG);
      strictEqual(position, [3, 5, 9, 5][told.indexOf(true)]);
      await agrees(views, library, position);
    },
  },
];
