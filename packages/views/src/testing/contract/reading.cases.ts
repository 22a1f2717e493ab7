import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { ContractCase } from '@cairn/contracts/testing';
import { PAGE_LIMIT } from '../../port/list.js';
import { OPEN, type NewRow } from '../../port/row.js';
import { agrees, notesOf, refuses, walk } from './assertions.js';
import { beginAnew, openNotes, ORG, type ViewsHarness } from './harness.js';
import { cursorAt, Library, note, NOTES, sampleLibrary, VIEW } from './library.js';

/** Many notes of one commit, enough for several pages and look-ups. */
function manyNotes(count: number): Library {
  const id = (index: number): string => `n${String(index).padStart(5, '0')}`;
  return new Library(ORG, Array.from({ length: count }, (_, index) => ({ position: 1, id: id(index), note: note(`note ${index}`, 'top', index) })));
}

export const readingCases: readonly ContractCase<ViewsHarness>[] = [
  {
    name: 'get, newest and lists by id, key and range give at every position what stood there',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = sampleLibrary(ORG);
      for (const [after, upTo] of [[0, 2], [2, 3], [3, 8], [8, 9]] as const) await views.apply(library.batch(after, upTo));
      await agrees(views, library, library.head);
    },
  },
  {
    name: 'rows tell from when until when they stood',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = sampleLibrary(ORG);
      await views.apply(library.batch(0));
      const span = async (at: number): Promise<unknown> => {
        const row = await views.get(VIEW, ORG, 'n1', at);
        return row && [row.from, row.to];
      };
      deepStrictEqual(await Promise.all([0, 1, 2, 3, 5, 6, 9].map(span)), [undefined, [1, 3], [1, 3], [3, 6], [3, 6], [6, OPEN], [6, OPEN]]);
    },
  },
  {
    name: 'newest gives gone documents too, and leaves out what was not there',
    run: async (harness) => {
      const views = await openNotes(harness);
      await views.apply(sampleLibrary(ORG).batch(0));
      const rows = await views.newest(VIEW, ORG, ['n2', 'n5', 'n1', 'nobody'], 5);
      const byId = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map(({ id, from, to, doc }) => [id, from, to, doc === null]);
      deepStrictEqual(byId, [['n1', 3, 6, false], ['n2', 5, 8, true]]);
    },
  },
  {
    name: 'newest takes any number of ids, one twice too',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = manyNotes(730);
      await views.apply(library.batch(0));
      const rows = await views.newest(VIEW, ORG, [...library.ids, 'nobody', 'n00000'], 1);
      deepStrictEqual([...new Set(rows.map(({ id }) => id))].toSorted(), library.ids);
      deepStrictEqual(await views.newest(VIEW, ORG, [], 1), []);
    },
  },
  {
    name: 'the text of a document comes back as it was written',
    run: async (harness) => {
      const views = await openNotes(harness);
      const doc = '{"z":1,"a":[null,true,"第五 \\"x\\"\\n"],"10":0.5,"2":{"b":1e21}}';
      const row: NewRow = { view: 'notes', id: 'n1', from: 1, to: OPEN, doc, keys: [null, null] };
      await views.apply({ ...sampleLibrary(ORG).batch(0, 1), rows: [row] });
      strictEqual((await views.get(VIEW, ORG, 'n1', 1))?.doc, doc);
    },
  },
  {
    name: 'keys are text, whole numbers or nothing, and each is another',
    run: async (harness) => {
      const views = await openNotes(harness);
      const values = ['1', 1, null, '', Number.MAX_SAFE_INTEGER, -5, 'top'];
      const rows = values.map((value, index): NewRow => ({ view: 'notes', id: `n${index}`, from: 1, to: OPEN, doc: '{}', keys: [value, null] }));
      await views.apply({ ...sampleLibrary(ORG).batch(0, 1), rows });
      const found = values.map(async (equals) => (await views.list(VIEW, ORG, { select: { by: 'key', key: 'shelf', equals }, at: 1, limit: 10 })).map(({ id }) => id));
      deepStrictEqual(await Promise.all(found), values.map((_, index) => [`n${index}`]));
    },
  },
  {
    name: 'a page has at most 500 rows, and pages together are the list',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = manyNotes(1_203);
      await views.apply(library.batch(0));
      const page = await views.list(VIEW, ORG, { select: { by: 'key', key: 'shelf', equals: 'top' }, at: 1, limit: 10_000 });
      strictEqual(page.length, PAGE_LIMIT);
      for (const select of [{ by: 'id' }, { by: 'key', key: 'shelf', equals: 'top' }, { by: 'range', key: 'weight', from: 0, below: 5_000 }] as const) {
        deepStrictEqual(notesOf(await walk(views, { org: ORG, select, at: 1, limit: 250 })), [...library.notesAt(1)]);
      }
    },
  },
  {
    name: 'pages keep the position they were begun at, whatever comes meanwhile',
    run: async (harness) => {
      const views = await openNotes(harness);
      for (const select of [{ by: 'id' }, { by: 'key', key: 'shelf', equals: 'top' }, { by: 'range', key: 'weight', from: 0, below: 50 }] as const) {
        await beginAnew(views);
        const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
        const library = new Library(ORG, [
          ...ids.map((id, index) => ({ position: 1, id, note: note(id, 'top', index * 5) })),
          ...ids.map((id, index) => ({ position: index + 2, id: index % 2 === 0 ? id : `${id}-new`, note: index % 3 === 0 ? null : note(`${id} changed`, 'bottom', 45 - index) })),
        ]);
        await views.apply(library.batch(0, 1));
        let position = 1;
        const between = async (): Promise<void> => {
          const upTo = Math.min(library.head, position + 2);
          if (upTo > position) ok(await views.apply(library.batch(position, upTo)));
          position = upTo;
        };
        deepStrictEqual(notesOf(await walk(views, { org: ORG, select, at: 1, limit: 2, between })), [...library.notesAt(1)]);
        ok(position > 5, 'nothing came meanwhile');
      }
    },
  },
  {
    name: 'scan gives every row that there is, closed and gone ones too',
    run: async (harness) => {
      const views = await openNotes(harness);
      const library = sampleLibrary(ORG);
      await views.apply(library.batch(0, 4));
      await views.apply(library.batch(4));
      const found: unknown[] = [];
      for (let page = await views.scan(VIEW, ORG, undefined, 3); page.length > 0; page = await views.scan(VIEW, ORG, page.at(-1), 3)) {
        found.push(...page.map(({ id, from, to, doc }) => [id, from, to, doc]));
      }
      const rows = library.batch(0).rows.toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : one.from - other.from));
      deepStrictEqual(found, rows.map(({ id, from, to, doc }) => [id, from, to, doc]));
    },
  },
  {
    name: 'a list by what is no key, and any reading of what is no view, is refused',
    run: async (harness) => {
      const views = await openNotes(harness);
      const nothing = { storage: NOTES.storage, view: 'nothing' };
      await refuses(() => views.list(VIEW, ORG, { select: { by: 'key', key: 'text', equals: 'first' }, at: 0, limit: 1 }), 'unknown-key');
      await refuses(() => views.list(VIEW, ORG, { select: { by: 'range', key: 'text', from: 'a', below: 'b' }, at: 0, limit: 1 }), 'unknown-key');
      await refuses(() => views.get(nothing, ORG, 'n1', 0), 'unknown-view');
      await refuses(() => views.newest(nothing, ORG, ['n1'], 0), 'unknown-view');
      await refuses(() => views.list(nothing, ORG, { select: { by: 'id' }, at: 0, limit: 1 }), 'unknown-view');
      await refuses(() => views.scan({ storage: 'unprepared@1', view: 'notes' }, ORG, undefined, 1), 'unknown-view');
      await refuses(() => views.apply({ ...sampleLibrary(ORG).batch(0), storage: 'unprepared@1' }), 'unknown-view');
      deepStrictEqual(await views.cursor(NOTES.storage, ORG), cursorAt(0));
    },
  },
];
