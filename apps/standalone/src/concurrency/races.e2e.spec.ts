import type { CloudEvent } from '@cairn/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fitting } from '../product/installation.fixture.js';
import { outcomeOf, Quarter, randomOf, slowAppends, type Outcome, type Written } from './quarter.fixture.js';

const ROUNDS = 30;
/** Milliseconds by which one may come before the other, at first: as much as a write takes. */
const SPREAD = fitting(6, 120);
let spread = SPREAD;
const random = randomOf(20260810);

let quarter: Quarter;
beforeAll(async () => {
  quarter = await Quarter.open();
  slowAppends(quarter, random, 4);
});
afterAll(() => quarter.close());

/** Both at nearly the same time, either one first. */
async function race(...writes: readonly (() => Promise<Written>)[]): Promise<readonly Outcome[]> {
  const later = (write: () => Promise<Written>): Promise<Written> => new Promise((resolve) => setTimeout(resolve, random() * spread)).then(write);
  return Promise.all(writes.map((write) => outcomeOf(later(write))));
}

/**
 * Runs a race again and again, and sees to it that both ends were seen: a race that always ends alike races nothing. Where one of the two takes longer
 * than the other on this machine, each round gives it more of a start, until it has won.
 */
async function races(one: () => Promise<string>): Promise<void> {
  const seen = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    spread = SPREAD * (seen.size > 1 ? 1 : round + 1);
    const end = await one();
    seen.set(end, (seen.get(end) ?? 0) + 1);
  }
  process.stderr.write(`${expect.getState().currentTestName ?? ''}: ${JSON.stringify(Object.fromEntries(seen))}\n`);
  expect(seen.size).toBeGreaterThan(1);
}

const codes = (outcomes: readonly (Outcome | undefined)[]): readonly unknown[] => outcomes.map((outcome) => outcome?.code);
const dataOf = ({ data }: CloudEvent): Readonly<Record<string, unknown>> => data;

/** The code of a refusal; of what was done, on which side of the other it stands in the history. */
function before(one: Outcome | undefined, other: Outcome | undefined): string | undefined {
  if (one?.code !== 'done') return one?.code;
  return (one.position ?? 0) < (other?.position ?? 0) ? 'before' : 'after';
}

describe('two proposals that would close a circle', () => {
  it('never both stand', async () => {
    const cycleId = await quarter.planned();
    await races(async () => {
      const [left, right] = [await quarter.committed(cycleId, 'left'), await quarter.committed(cycleId, 'right')];
      const outcomes = await race(
        () => quarter.write('left', 'POST', '/alignments', { fromObjectiveId: left.objectiveId, toObjectiveId: right.objectiveId }),
        () => quarter.write('right', 'POST', '/alignments', { fromObjectiveId: right.objectiveId, toObjectiveId: left.objectiveId, toKeyResultId: left.keyResultId }),
      );
      expect(codes(outcomes).toSorted()).toEqual(['alignment-circle', 'done']);
      return codes(outcomes).join(' ');
    });
  });
});

describe('an edit and the activation of its cycle', () => {
  it('follow one another: without a reason the edit came before', async () => {
    await races(async () => {
      const cycleId = await quarter.planned();
      const { objectiveId, keyResultId } = await quarter.committed(cycleId);
      const [activated, reworded, moved] = await race(
        () => quarter.write('admin', 'POST', `/cycles/${cycleId}/activate`),
        () => quarter.write('left', 'PATCH', `/objectives/${objectiveId}`, { title: 'Clinics call us first' }),
        () => quarter.write('left', 'PATCH', `/key-results/${keyResultId}`, { target: '120' }),
      );
      expect(activated?.code).toBe('done');
      expect([before(reworded, activated), before(moved, activated)].filter((end) => end !== 'before' && end !== 'reason-required')).toEqual([]);
      return codes([reworded, moved]).join(' ');
    });
  });
});

describe('a change of type and the first check-in', () => {
  it('cannot both happen: what a value means is fixed from then on', async () => {
    await races(async () => {
      const { keyResultId } = await quarter.running();
      const outcomes = await race(
        () => quarter.write('left', 'PATCH', `/key-results/${keyResultId}`, { type: 'boolean', unit: null, start: null, target: null, reason: 'It is done or not.' }),
        () => quarter.write('left', 'POST', `/key-results/${keyResultId}/check-ins`, { value: '21', confidence: '0.6', saidHealth: 'on-track' }),
      );
      expect([['done', 'value-of-wrong-type'], ['fixed-by-check-in', 'done']]).toContainEqual(codes(outcomes));
      return codes(outcomes).join(' ');
    });
  });
});

describe('a check-in and the close of its cycle', () => {
  it('follow one another: after the close nothing is said any more', async () => {
    await races(async () => {
      const { cycleId, keyResultId } = await quarter.running();
      await quarter.write('admin', 'POST', `/cycles/${cycleId}/start-closing`);
      const [closed, said] = await race(
        () => quarter.write('admin', 'POST', `/cycles/${cycleId}/close`),
        () => quarter.write('left', 'POST', `/key-results/${keyResultId}/check-ins`, { value: '21', confidence: '0.6', saidHealth: 'on-track' }),
      );
      expect(closed?.code).toBe('done');
      expect(['before', 'cycle-closed']).toContain(before(said, closed));
      return codes([said]).join();
    });
  });
});

describe('the log after all of that', () => {
  let events: readonly CloudEvent[];
  beforeAll(async () => {
    events = await quarter.events();
  });
  const positionOf = (type: string, cycleId: unknown): number => events.find((event) => event.type === type && dataOf(event)['cycleId'] === cycleId)?.position ?? Infinity;

  it('has every position once, each event at its place', () => {
    const positions = [...new Set(events.map(({ position }) => position))];
    expect(positions).toEqual(Array.from({ length: positions.length }, (_, index) => index + 1));
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('has no check-in after its cycle was closed', () => {
    const said = events.filter(({ type }) => type === 'check-in.recorded');
    expect(said.length).toBeGreaterThan(0);
    for (const event of said) expect(event.position).toBeLessThan(positionOf('cycle.closed', dataOf(event)['cycleId']));
  });

  it('has no change of type after a first check-in, and no check-in that the type does not take', () => {
    const [types, spoken] = [new Map<unknown, unknown>(), new Set<unknown>()];
    for (const { type, data: of } of events) {
      const data = of as { readonly keyResultId?: string; readonly type?: string; readonly value?: unknown; readonly changes?: readonly { readonly field: string; readonly to?: unknown }[] };
      const changed = type.startsWith('key-result.') ? data.changes?.find(({ field }) => field === 'type') : undefined;
      if (type === 'key-result.added') types.set(data.keyResultId, data.type);
      if (changed) {
        expect(spoken).not.toContain(data.keyResultId);
        types.set(data.keyResultId, changed.to);
      }
      if (type === 'check-in.recorded') {
        spoken.add(data.keyResultId);
        expect([types.get(data.keyResultId), typeof data.value]).toEqual(['increase', 'string']);
      }
    }
    expect([...types.values()]).toContain('boolean');
  });

  it('has a goalpost change after an activation alone, and a reason for every change then', () => {
    const edits = events.filter(({ type }) => ['objective.reworded', 'key-result.revised', 'key-result.goalpost-moved'].includes(type));
    expect(edits.length).toBeGreaterThan(0);
    for (const edit of edits) {
      const isLater = edit.position > positionOf('cycle.activated', dataOf(edit)['cycleId']);
      expect(edit).toMatchObject(isLater ? { data: { reason: expect.any(String) } } : { type: expect.not.stringMatching('goalpost-moved') });
      expect(isLater && edit.type === 'key-result.revised').toBe(false);
    }
  });

  it('has no circle among its links', () => {
    const next = new Map<unknown, unknown>();
    for (const event of events.filter(({ type }) => type === 'alignment.proposed')) next.set(dataOf(event)['fromObjectiveId'], dataOf(event)['toObjectiveId']);
    expect(next.size).toBe(ROUNDS);
    for (const [from, to] of next) expect(next.get(to)).not.toBe(from);
  });
});
