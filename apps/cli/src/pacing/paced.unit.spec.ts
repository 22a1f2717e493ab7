import type { Step } from '@cairn/client';
import { describe, expect, it } from '@jest/globals';
import { paced } from './paced.js';
import { readSpeed } from './speed.js';

describe('a speed', () => {
  it('is simulated time in a second', () => {
    expect(['1week/s', '2weeks/s', '12hours/s', '3days/s'].map(readSpeed)).toEqual([604_800_000, 1_209_600_000, 43_200_000, 259_200_000]);
    expect(['0weeks/s', 'week/s', '1week', '1week/s!', '1toString/s'].map(readSpeed)).toEqual(Array(5).fill(undefined));
  });
});

describe('paced steps', () => {
  it('wait as long as their time is away, and no longer than what has passed already', async () => {
    const steps = ['2026-01-01', '2026-01-01', '2026-01-02', '2026-01-03'].map((day, number): Step => ({ at: `${day}T00:00:00.000Z`, actorId: 'a', via: 'simulation', key: `k-${number}`, method: 'POST', path: '/', body: {} }));
    const asked = [0, 0, 40, 40, 200];
    const clock = (): number => asked.shift() ?? 200;
    const begun = performance.now();
    const keys: string[] = [];
    for await (const { key } of paced(steps, 86_400_000 * 10, { clock, signal: new AbortController().signal })) keys.push(key);
    const took = performance.now() - begun;
    expect(keys).toEqual(['k-0', 'k-1', 'k-2', 'k-3']);
    expect(took).toBeGreaterThanOrEqual(55);
  });
});
