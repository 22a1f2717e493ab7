import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert/strict';
import { isCairnError } from '@cairn/contracts/errors';
import type { ListPlace, Selection } from '../../port/list.js';
import type { ViewRef } from '../../port/projection.js';
import type { Row } from '../../port/row.js';
import type { Views } from '../../port/views.js';
import { VIEW, type Library, type Note } from './library.js';

/** Rejects with exactly this code. */
export async function refuses(attempt: () => Promise<unknown>, code: string): Promise<void> {
  await rejects(attempt, (error) => {
    ok(isCairnError(error), `not a CairnError: ${String(error)}`);
    strictEqual(error.code, code);
    return true;
  });
}

export function noteOf({ doc }: Row): Note | null {
  return doc === null ? null : (JSON.parse(doc) as Note);
}

/** The notes of rows, by id, in the order of the rows. */
export function notesOf(rows: readonly Row[]): [string, Note | null][] {
  return rows.map((row) => [row.id, noteOf(row)]);
}

/** What reads `list` and how large its pages are. */
export interface Walk {
  readonly view?: ViewRef;
  readonly org: string;
  readonly select: Selection;
  readonly at: number;
  readonly limit: number;
  /** Called between two pages. */
  readonly between?: () => Promise<void>;
}

/** Every page of a list. */
export async function walk(views: Views, { view = VIEW, org, select, at, limit, between }: Walk): Promise<Row[]> {
  const rows: Row[] = [];
  const read = (after?: ListPlace): Promise<readonly Row[]> => views.list(view, org, { select, at, limit, ...(after && { after }) });
  for (let page = await read(); page.length > 0; ) {
    ok(page.length <= limit, 'a page is longer than its limit');
    rows.push(...page);
    await between?.();
    page = await read(placeOf(select, page.at(-1)));
  }
  return rows;
}

/** At every position up to here, everything that can be read is what the library says. */
export async function agrees(views: Views, library: Library, upTo: number): Promise<void> {
  ok(library.notesAt(library.head).size > 0, 'the library is empty');
  for (let at = 0; at <= upTo; at += 1) await agreesAt(views, library, at);
}

async function agreesAt(views: Views, library: Library, at: number): Promise<void> {
  const { org } = library;
  const expected = [...library.notesAt(at)];
  deepStrictEqual(notesOf(await walk(views, { org, select: { by: 'id' }, at, limit: 2 })), expected, `list by id at ${at}`);
  for (const shelf of ['top', 'bottom', 'nowhere', null]) {
    const onShelf = expected.filter(([, { shelf: own }]) => (own ?? null) === shelf);
    deepStrictEqual(notesOf(await walk(views, { org, select: { by: 'key', key: 'shelf', equals: shelf }, at, limit: 2 })), onShelf, `shelf ${shelf} at ${at}`);
  }
  const byWeight = expected.filter(([, { weight }]) => weight >= 15 && weight < 40).toSorted(([one, a], [other, b]) => a.weight - b.weight || (one < other ? -1 : 1));
  deepStrictEqual(notesOf(await walk(views, { org, select: { by: 'range', key: 'weight', from: 15, below: 40 }, at, limit: 2 })), byWeight, `range at ${at}`);
  for (const id of library.ids) await agreesOn(views, library, id, at);
}

async function agreesOn(views: Views, library: Library, id: string, at: number): Promise<void> {
  const expected = library.notesAt(at).get(id) ?? null;
  const row = await views.get(VIEW, library.org, id, at);
  deepStrictEqual(row ? noteOf(row) : null, expected, `${id} at ${at}`);
  const [newest] = await views.newest(VIEW, library.org, [id], at);
  deepStrictEqual(newest ? noteOf(newest) : null, expected, `newest ${id} at ${at}`);
}

function placeOf(select: Selection, row: Row | undefined): ListPlace | undefined {
  if (!row) return undefined;
  const weight = noteOf(row)?.weight ?? null;
  return { value: select.by === 'range' ? weight : null, id: row.id };
}
