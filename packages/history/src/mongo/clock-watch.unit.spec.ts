import { describe, expect, it } from '@jest/globals';
import { ClockWatch, type ClockVerdict } from './clock-watch.js';

/** Clocks that stand this far apart, asked over a way of so many milliseconds there and back. */
function watch(apart: number, way = 0): ClockWatch {
  let now = 1_000_000;
  return new ClockWatch({
    clock: () => now,
    databaseTime: async () => {
      now += way;
      return now - way / 2 + apart;
    },
  });
}

describe('comparing clocks', () => {
  it.each<[apart: number, verdict: ClockVerdict]>([
    [0, 'together'],
    [1_000, 'together'],
    [-1_000, 'together'],
    [1_001, 'apart'],
    [-10_000, 'apart'],
    [10_001, 'refused'],
    [-10_001, 'refused'],
  ])('that are %d ms apart: %s', async (apart, verdict) => {
    const watched = watch(apart);
    await watched.compare();
    expect(watched.verdict).toBe(verdict);
    if (verdict === 'refused') expect(() => watched.requireTime()).toThrow(expect.objectContaining({ code: 'clock-apart', retriable: true, details: { milliseconds: 10_001 } }));
    else expect(() => watched.requireTime()).not.toThrow();
  });

  it('does not take a slow answer for a wrong clock', async () => {
    const watched = watch(0, 60_000);
    await watched.compare();
    expect(watched.apart).toBe(0);
  });

  it('holds on to what it knew while the database does not answer, and believes it again once it does', async () => {
    let answer = async (): Promise<number> => 20_000;
    const watched = new ClockWatch({ clock: () => 0, databaseTime: () => answer() });
    await watched.compare();
    answer = () => Promise.reject(new Error('away'));
    await expect(watched.compare()).rejects.toThrow('away');
    expect(watched.verdict).toBe('refused');
    answer = async () => 0;
    await watched.compare();
    expect(watched.verdict).toBe('together');
  });
});
