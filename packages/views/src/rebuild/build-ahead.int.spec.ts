import { describe, expect, it } from '@jest/globals';
import { catalogue } from '@cairn/contracts';
import { openMemoryViews, viewsMemory } from '../sqlite/open.js';
import { OKR_ORG } from '../testing/okrs/random-okrs.js';
import { UnorderedMemory } from '../testing/simulation/unordered-memory.js';
import { UnorderedViews } from '../testing/simulation/unordered-views.js';
import { builtAheadBesideReaders, NEXT, okrHistory } from './ahead.fixture.js';
import { buildAhead } from './build-ahead.js';

describe('a projection version built ahead of its switch', () => {
  it('comes out as the log says beside the one that is served: SQLite', async () => {
    const memory = viewsMemory();
    await builtAheadBesideReaders(openMemoryViews(memory), openMemoryViews(memory));
  });

  it('comes out as the log says beside the one that is served: a store without transactions', async () => {
    const memory = new UnorderedMemory();
    await builtAheadBesideReaders(new UnorderedViews({ memory, upsert: 'tells' }), new UnorderedViews({ memory, upsert: 'tells' }));
  });

  it('goes to the end of the log where the goal is further, and does nothing when it is there', async () => {
    const { history, last } = await okrHistory(30);
    const told: number[] = [];
    const parts = { projection: NEXT, views: openMemoryViews(), history, catalogue, onProgress: (position: number) => void told.push(position) };
    expect(await buildAhead(parts, { org: OKR_ORG, position: last + 5 })).toBe(last);
    expect(await buildAhead(parts, { org: OKR_ORG, position: last })).toBe(last);
    expect(told).toEqual([last]);
  });

  it('ends where the cursor can not be moved, instead of trying for ever', async () => {
    const { history, last } = await okrHistory(30);
    const views = Object.assign(openMemoryViews(), { apply: async () => false });
    await expect(buildAhead({ projection: NEXT, views, history, catalogue }, { org: OKR_ORG, position: last })).rejects.toMatchObject({ code: 'cursor-stuck' });
  });
});
