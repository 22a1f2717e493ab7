import { describe, expect, it, jest } from '@jest/globals';
import { catalogue, event } from '@cairn/contracts';
import type { History } from '@cairn/history';
import fc from 'fast-check';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { goal, linksFold, objectiveFold } from '../runtime/example.fixture.js';
import { ORG, Workbench } from '../runtime/workbench.fixture.js';
import { guardedCategory, guardedStream, type Fold } from './fold.js';
import { FoldReader, type NamedRead } from './fold-reader.js';

type Write = 'objective' | 'link';

/** Every position at which something happened: a fold that shows exactly how far it was read. */
const positions: Fold<readonly number[]> = { initial: [], evolve: (seen, { position }) => [...seen, position] };
const READS: readonly NamedRead[] = [['objective', guardedStream('objective-1', positions)], ['links', guardedCategory('alignment', positions)]];
/** Position of the objective in the log that a workbench begins with; the first write is at the next. */
const FIRST = 2;

function write(bench: Workbench, what: Write, n: number): Promise<number> {
  if (what === 'objective') return bench.append('objective-1', event('objective.reworded', { ...goal, changes: [{ field: 'title', from: 'First', to: `Title ${n}` }] }));
  return bench.append(`alignment-${n % 3}`, event('alignment.proposed', { alignmentId: `${n % 3}`, fromObjectiveId: `o${n}`, toObjectiveId: 'top', cycleId: 'c', teamId: 't', toCycleId: 'c', toTeamId: 't', weight: '1', awaits: 'to' }));
}

async function withLog(writes: readonly Write[], work: (bench: Workbench) => Promise<void>): Promise<void> {
  const bench = await Workbench.open();
  for (const [n, what] of writes.entries()) await write(bench, what, n + 1);
  await work(bench);
}

/** The same history, whose answers come some turns of the event loop later; counts what is asked of it. */
function slow(history: History, turns: readonly number[]) {
  const asked: string[] = [];
  let waits = 0;
  const wait = async (): Promise<void> => {
    waits += 1;
    for (let left = turns[waits % turns.length] ?? 0; left > 0; left -= 1) await nextTurn();
  };
  const slowly = (name: 'readStored' | 'readStream' | 'readCategory') => async (...args: never[]): Promise<unknown> => {
    asked.push(name);
    await wait();
    const ask: (...given: never[]) => Promise<unknown> = history[name].bind(history);
    const answer = await ask(...args);
    await wait();
    return answer;
  };
  const slowed = { head: (org: string) => history.head(org), subscribe: history.subscribe.bind(history), readStored: slowly('readStored'), readStream: slowly('readStream'), readCategory: slowly('readCategory') };
  return { slowed: slowed as unknown as History, asked };
}

const writes = fc.array(fc.constantFrom<Write>('objective', 'link'), { maxLength: 12 });
const turns = fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 8 });

describe('reading states', () => {
  it('shows exactly what had happened by one position, however reads and writes meet', async () => {
    await fc.assert(
      fc.asyncProperty(writes, fc.array(fc.constantFrom<Write | 'read' | 'wait'>('objective', 'link', 'read', 'read', 'wait'), { maxLength: 30 }), turns, async (before, acts, late) => {
        await withLog(before, async (bench) => {
          const { slowed } = slow(bench.history, late);
          const reader = new FoldReader(slowed, catalogue);
          const log: Write[] = ['objective', ...before];
          const reading: Promise<void>[] = [];
          const readOnce = async (atLeast: number): Promise<void> => {
            const { position, folded } = await reader.readAll(READS, { org: ORG, atLeast });
            const seen = (what: Write): number[] => log.flatMap((each, index) => (each === what && index + FIRST <= position ? [index + FIRST] : []));
            expect(position).toBeGreaterThanOrEqual(atLeast);
            expect(folded.get('objective')).toEqual({ state: seen('objective'), position, version: seen('objective').length });
            expect(folded.get('links')?.state).toEqual(seen('link'));
          };
          for (const act of acts) {
            if (act === 'wait') await nextTurn();
            else if (act === 'read') reading.push(readOnce((await bench.history.head(ORG)).position));
            else await write(bench, act, log.push(act));
          }
          await Promise.all(reading);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('of many who want the same at once, one asks storage', async () => {
    await withLog(['objective', 'link'], async (bench) => {
      const { slowed, asked } = slow(bench.history, [3]);
      const reader = new FoldReader(slowed, catalogue);
      const alone = async (): Promise<number> => {
        const other = new FoldReader(slowed, catalogue);
        await other.readAll([], { org: ORG, atLeast: 4 });
        asked.splice(0);
        await other.readAll(READS, { org: ORG, atLeast: 4 });
        return asked.length;
      };
      const once = await alone();
      await reader.readAll([], { org: ORG, atLeast: 4 });
      asked.splice(0);
      await Promise.all(Array.from({ length: 20 }, () => reader.readAll(READS, { org: ORG, atLeast: 4 })));
      expect(asked.length).toBe(once);
    });
  });

  it('shows one who waited the state at its own position, at whatever moment another goes on to a later one', async () => {
    for (let moment = 0; moment < 40; moment += 1) {
      await withLog(['objective'], async (bench) => {
        let open = (): void => undefined;
        const opened = new Promise<void>((resolve) => (open = resolve));
        const readStream = bench.history.readStream.bind(bench.history);
        jest.spyOn(bench.history, 'readStream').mockImplementation(async (...args) => (await opened, readStream(...args)));
        const reader = new FoldReader(bench.history, catalogue);
        const stateAt = async (atLeast: number): Promise<unknown> => (await reader.readAll(READS.slice(0, 1), { org: ORG, atLeast })).folded.get('objective');
        const first = stateAt(3);
        await nextTurn();
        await write(bench, 'objective', 2);
        const waiting = stateAt(4);
        await nextTurn();
        await write(bench, 'objective', 3);
        open();
        for (let left = moment; left > 0; left -= 1) await Promise.resolve();
        const later = stateAt(5);
        expect(await Promise.all([first, waiting, later])).toEqual([3, 4, 5].map((position) => ({ state: [2, 3, 4, 5].slice(0, position - 1), position, version: position - 1 })));
      });
    }
  });

  it('two folds of one stream read it once', async () => {
    await withLog(['objective'], async (bench) => {
      const { slowed, asked } = slow(bench.history, [1]);
      const reads: readonly NamedRead[] = [['positions', guardedStream('objective-1', positions)], ['titled', guardedStream('objective-1', objectiveFold)]];
      const { folded } = await new FoldReader(slowed, catalogue).readAll(reads, { org: ORG, atLeast: 3 });
      expect([...folded.values()].map(({ state }) => state)).toEqual([[2, 3], { title: 'Title 1' }]);
      expect(asked.filter((name) => name === 'readStream')).toHaveLength(1);
    });
  });

  it('reads a long stream to its end', async () => {
    const made = Array.from({ length: 230 }, (): Write => 'objective');
    await withLog(made, async (bench) => {
      const { folded } = await new FoldReader(bench.history, catalogue).readAll(READS, { org: ORG, atLeast: 232 });
      expect(folded.get('objective')).toMatchObject({ version: 231, position: 232 });
    });
  });

  it('keeps two folds of one stream apart', async () => {
    await withLog(['objective'], async (bench) => {
      const reader = new FoldReader(bench.history, catalogue);
      const { folded } = await reader.readAll([...READS, ['titled', guardedStream('objective-1', objectiveFold)], ['circle', guardedCategory('alignment', linksFold)]], { org: ORG, atLeast: 3 });
      expect([...folded.values()].map(({ state }) => state)).toEqual([[2, 3], [], { title: 'Title 1' }, {}]);
    });
  });

  it('keeps organizations apart', async () => {
    await withLog(['objective'], async (bench) => {
      const reader = new FoldReader(bench.history, catalogue);
      await reader.readAll(READS, { org: ORG, atLeast: 3 });
      expect((await reader.readAll(READS, { org: 'org-b', atLeast: 0 })).folded.get('objective')?.state).toEqual([]);
    });
  });
});
