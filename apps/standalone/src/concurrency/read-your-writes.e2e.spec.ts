import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { patience } from '../product/installation.fixture.js';
import { Quarter, randomOf } from './quarter.fixture.js';

const WRITERS = 8;
const WRITES = 25;

let quarter: Quarter;
beforeAll(async () => {
  quarter = await Quarter.open();
});
afterAll(() => quarter.close());

type Goal = Awaited<ReturnType<Quarter['running']>>;

/** What was written, as far as the reads below show it. */
interface Known {
  readonly title: string;
  readonly value: number;
  readonly checkInId: string;
  readonly position: number;
}

const progressOf = ({ value }: Known): string => (value / 100).toFixed(4);

/** Each tells what it shows, and what it must show. */
const READS: readonly ((goal: Goal, known: Known) => Promise<readonly [shown: unknown, known: unknown]>)[] = [
  async ({ cycleId, objectiveId }, known) => {
    const { body } = await quarter.see<{ readonly nodes: readonly { readonly objectiveId: string; readonly title: string; readonly progress: string }[] }>(`/map?cycleId=${cycleId}`, known.position);
    const node = body.nodes.find((each) => each.objectiveId === objectiveId);
    return [[node?.title, node?.progress], [known.title, progressOf(known)]];
  },
  async ({ keyResultId }, known) => {
    const query = `subject=key-result&id=${keyResultId}&from=2026-08-09&to=2026-08-10&interval=day`;
    const { body } = await quarter.see<{ readonly points: readonly { readonly progress: string }[] }>(`/trends?${query}`, known.position);
    return [body.points.at(-1)?.progress, progressOf(known)];
  },
  async ({ objectiveId }, known) => {
    const { body } = await quarter.see<{ readonly title: string; readonly figures: { readonly progress: string } }>(`/objectives/${objectiveId}`, known.position);
    return [[body.title, body.figures.progress], [known.title, progressOf(known)]];
  },
  async ({ keyResultId }, known) => {
    const { body } = await quarter.see<{ readonly items: readonly { readonly id: string }[] }>(`/key-results/${keyResultId}/check-ins?limit=500`, known.position, 'left');
    return [body.items.at(-1)?.id ?? '', known.checkInId];
  },
];

async function writeOne({ objectiveId, keyResultId }: Goal, known: Known, random: () => number): Promise<Known> {
  if (random() < 0.3) {
    const title = `Clinics recommend us ${Math.floor(random() * 1e9)}`;
    const { position } = await quarter.write('left', 'PATCH', `/objectives/${objectiveId}`, { title, reason: 'Plainer.' });
    return { ...known, title, position };
  }
  const value = Math.floor(random() * 100);
  const { id, position } = await quarter.write('left', 'POST', `/key-results/${keyResultId}/check-ins`, { value: String(value), confidence: '0.6', saidHealth: 'on-track' });
  return { ...known, value, checkInId: id, position };
}

describe('a read that names the position of a write', () => {
  it(`shows that write, ${WRITERS * WRITES} times and while others write`, async () => {
    const goals = await Promise.all(Array.from({ length: WRITERS }, () => quarter.running()));
    const seen = new Set<number>();
    const live = async (goal: Goal, seed: number): Promise<void> => {
      const random = randomOf(seed);
      let known: Known = { title: 'Clinics recommend us', value: 0, checkInId: '', position: 0 };
      for (let number = 0; number < WRITES; number += 1) {
        known = await writeOne(goal, known, random);
        const which = Math.floor(random() * READS.length);
        const [shown, expected] = (await READS[which]?.(goal, known)) ?? [];
        expect({ which, shown }).toEqual({ which, shown: expected });
        seen.add(which);
      }
    };
    await Promise.all(goals.map((goal, index) => live(goal, index + 1)));
    expect(seen.size).toBe(READS.length);
  }, patience(60_000));
});
