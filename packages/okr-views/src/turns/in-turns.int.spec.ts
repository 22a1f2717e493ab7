import { GENESIS } from '@cairn/history';
import { OPEN, openMemoryViews, ViewsAt } from '@cairn/views';
import { describe, expect, it } from '@jest/globals';
import { okrViews, organizationViews } from '../index.js';
import { ORG } from '../testing/story.fixture.js';
import { allInTurns, inTurns } from './in-turns.js';

const numbers = Array.from({ length: 103 }, (_, index) => index);

/** Holds the thread up for some milliseconds, as work does. */
function workFor(milliseconds: number): void {
  for (const until = performance.now() + milliseconds; performance.now() < until; );
}

describe('work in turns', () => {
  it('does all of it, in order', async () => {
    expect(await inTurns(numbers, 10, (piece) => piece.flatMap((number) => (number % 2 === 0 ? [number, -number] : [])))).toEqual(numbers.filter((number) => number % 2 === 0).flatMap((number) => [number, -number]));
    expect(await inTurns(numbers, 10, async (piece) => piece)).toEqual(numbers);
  });

  it('lets others have the thread again and again', async () => {
    let turns = 0;
    const other = setInterval(() => {
      turns += 1;
    }, 0);
    await inTurns(numbers, 1, (piece) => {
      workFor(2);
      return piece;
    });
    clearInterval(other);
    expect(turns).toBeGreaterThanOrEqual(5);
  });

  it('reads lists of several pages whole, in their order', async () => {
    const views = openMemoryViews();
    await views.prepare(organizationViews);
    const ids = Array.from({ length: 1_101 }, (_, index) => `p${String(index).padStart(4, '0')}`);
    const keys = organizationViews.views['people']?.keys.map(() => null) ?? [];
    const rows = ids.map((id) => ({ view: 'people', id, from: 1, to: OPEN, doc: JSON.stringify({ personId: id }), keys }));
    await views.apply({ storage: organizationViews.storage, org: ORG, expected: GENESIS, next: { position: 1, hash: 'a'.repeat(64) }, rows, closes: [] });
    const at = new ViewsAt(views, ORG, 1);
    const found = await allInTurns(at, okrViews.people, { by: 'id' });
    expect(found).toEqual(await at.all(okrViews.people, { by: 'id' }));
    expect(found.map(({ id }) => id)).toEqual(ids);
  });
});
