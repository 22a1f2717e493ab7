import { describe, expect, it } from '@jest/globals';
import { catalogue, event } from '@cairn/contracts';
import fc from 'fast-check';
import { goal, linksFold, objectiveFold } from '../runtime/example.fixture.js';
import { ORG, Workbench } from '../runtime/workbench.fixture.js';
import { guardedCategory, guardedStream, type Fold } from './fold.js';
import { FoldReader } from './fold-reader.js';

/** Every position at which something happened: a fold that shows exactly how far it was read. */
const positions: Fold<readonly number[]> = { initial: [], evolve: (seen, { position }) => [...seen, position] };

async function withLog(writes: readonly ('objective' | 'link')[], work: (bench: Workbench) => Promise<void>): Promise<void> {
  const bench = await Workbench.open();
  let n = 0;
  for (const write of writes) {
    n += 1;
    if (write === 'objective') await bench.append('objective-1', event('objective.reworded', { ...goal, changes: [{ field: 'title', from: 'First', to: `Title ${n}` }] }));
    else await bench.append(`alignment-${n % 3}`, event('alignment.proposed', { alignmentId: `${n % 3}`, fromObjectiveId: `o${n}`, toObjectiveId: 'top', cycleId: 'c', teamId: 't', toCycleId: 'c', toTeamId: 't', weight: '1', awaits: 'to' }));
  }
  await work(bench);
}

const writes = fc.array(fc.constantFrom<'objective' | 'link'>('objective', 'link'), { maxLength: 12 });

describe('reading states at a position', () => {
  it('shows exactly what had happened by then, whatever was read before', async () => {
    await fc.assert(
      fc.asyncProperty(writes, fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 8 }), async (made, asked) => {
        await withLog(made, async (bench) => {
          const reader = new FoldReader(bench.history, catalogue);
          const ofStream = ['objective', ...made].flatMap((write, index) => (write === 'objective' ? [index + 2] : []));
          const ofCategory = made.flatMap((write, index) => (write === 'link' ? [index + 3] : []));
          for (const position of asked.map((each) => Math.min(each, made.length + 2))) {
            const point = { org: ORG, position };
            const stream = await reader.read(guardedStream('objective-1', positions), point);
            expect(stream).toEqual({ state: ofStream.filter((each) => each <= position), position, version: ofStream.filter((each) => each <= position).length });
            const category = await reader.read(guardedCategory('alignment', positions), point);
            expect(category.state).toEqual(ofCategory.filter((each) => each <= position));
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps two folds of one stream apart', async () => {
    await withLog(['objective'], async (bench) => {
      const reader = new FoldReader(bench.history, catalogue);
      const point = { org: ORG, position: 3 };
      expect((await reader.read(guardedStream('objective-1', objectiveFold), point)).state).toEqual({ title: 'Title 1' });
      expect((await reader.read(guardedStream('objective-1', positions), point)).state).toEqual([2, 3]);
      expect((await reader.read(guardedCategory('alignment', linksFold), point)).state).toEqual({});
    });
  });

  it('keeps organizations apart', async () => {
    await withLog(['objective'], async (bench) => {
      const reader = new FoldReader(bench.history, catalogue);
      expect((await reader.read(guardedStream('objective-1', positions), { org: 'org-b', position: 3 })).state).toEqual([]);
    });
  });
});
