import { describe, expect, it } from '@jest/globals';
import { GENESIS } from '@cairn/history';
import { ORG } from '../testing/contract/harness.js';
import { cursorAt, NOTES, sampleLibrary, type Note } from '../testing/contract/library.js';
import { openMemoryViews } from '../sqlite/open.js';
import type { Views } from '../port/views.js';
import type { ViewOf } from '../projection/definition.js';
import { decodePageCursor, encodePageCursor } from './page-cursor.js';
import { readingPosition } from './reading-position.js';
import { ViewsAt } from './views-at.js';

const notes: ViewOf<Note> = { storage: NOTES.storage, view: 'notes' };

async function sampleViews(): Promise<Views> {
  const views = openMemoryViews();
  await views.prepare(NOTES);
  await views.apply(sampleLibrary(ORG).batch(0));
  return views;
}

describe('the position of a reading', () => {
  const standing = (positions: Record<string, number>) => ({ cursor: async (storage: string) => (positions[storage] ? cursorAt(positions[storage]) : GENESIS) });
  const scope = { views: standing({ 'a@1': 7, 'b@2': 5 }), org: ORG, projections: ['a@1', 'b@2'] };

  it('is where the slowest of its projections stands', async () => {
    expect(await readingPosition(scope)).toBe(5);
    expect(await readingPosition({ ...scope, projections: ['a@1'] })).toBe(7);
    expect(await readingPosition({ ...scope, projections: ['a@1', 'unbegun@1'] })).toBe(0);
  });

  it('is the one asked for, as long as every projection has come that far', async () => {
    expect(await Promise.all([0, 3, 5].map((asOf) => readingPosition(scope, asOf)))).toEqual([0, 3, 5]);
    const refused = { code: 'position-not-reached', retriable: true, details: { follower: 'b@2', org: ORG, wanted: 6, position: 5, retryAfter: 1 } };
    await expect(readingPosition(scope, 6)).rejects.toMatchObject(refused);
  });
});

describe('views at a position', () => {
  it('give documents as they stood', async () => {
    const views = await sampleViews();
    expect(await new ViewsAt(views, ORG, 4).get(notes, 'n1')).toEqual({ shelf: 'bottom', weight: 10, text: 'first, moved' });
    expect(await new ViewsAt(views, ORG, 5).get(notes, 'n2')).toBeUndefined();
    expect(await new ViewsAt(views, ORG, 0).get(notes, 'n1')).toBeUndefined();
  });

  it.each([
    ['by id', { by: 'id' }, ['n1', 'n2', 'n4', 'n5']],
    ['by key', { by: 'key', key: 'shelf', equals: 'top' }, ['n1', 'n2', 'n5']],
    ['by range', { by: 'range', key: 'weight', from: 15, below: 41 }, ['n1', 'n5', 'n2', 'n4']],
  ] as const)('list %s in pages that lead from one to the next', async (_how, select, ids) => {
    const reading = new ViewsAt(await sampleViews(), ORG, 9);
    const seen: string[] = [];
    let page = await reading.list(notes, select, { limit: 2 });
    seen.push(...page.items.map(({ id }) => id));
    while (page.next) {
      const { at, after } = decodePageCursor(encodePageCursor(page.next));
      expect(at).toBe(9);
      page = await reading.list(notes, select, { limit: 2, after });
      seen.push(...page.items.map(({ id }) => id));
    }
    expect(seen).toEqual(ids);
    expect((await reading.all(notes, select)).map(({ id }) => id)).toEqual(ids);
  });

  it('tell of each document since when it stands so', async () => {
    const items = await new ViewsAt(await sampleViews(), ORG, 9).all(notes, { by: 'key', key: 'shelf', equals: 'top' });
    expect(items.map(({ since }) => since)).toEqual([6, 8, 9]);
  });
});

describe('a page cursor', () => {
  it.each([
    [{ at: 48_213, after: { value: null, id: '第五/"x"' } }],
    [{ at: 0, after: { value: '2026-09-11', id: 'a' } }],
    [{ at: 7, after: { value: -15, id: 'a' } }],
  ])('survives the way to the client and back: %j', (cursor) => {
    expect(encodePageCursor(cursor)).toMatch(/^[\w-]+$/);
    expect(decodePageCursor(encodePageCursor(cursor))).toEqual(cursor);
  });

  it.each(['', 'x', Buffer.from('{}').toString('base64url'), Buffer.from('[1.5,null,"a"]').toString('base64url'), Buffer.from('[-1,null,"a"]').toString('base64url'), Buffer.from('[1,{},"a"]').toString('base64url'), Buffer.from('[1,null]').toString('base64url')])(
    'that was made up is refused: %s',
    (text) => {
      expect(() => decodePageCursor(text)).toThrow(expect.objectContaining({ code: 'page-cursor-invalid' }));
    },
  );
});
