import { memoryCoordination } from '@cairn/coordination';
import type { Commit } from '@cairn/contracts';
import { describe, expect, it } from '@jest/globals';
import { LogWakes } from './log-wakes.service.js';

/** As much of a platform as waking needs; alarms never go off. */
function scene() {
  const listeners = new Set<(commit: Commit) => void>();
  const subscribe = (listener: (commit: Commit) => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const coordination = memoryCoordination(() => 0);
  const sources = { history: { subscribe }, coordination, timing: { now: () => 0, after: () => () => undefined } };
  const append = (org: string): void => listeners.forEach((listener) => listener({ org } as Commit));
  return { wakes: new LogWakes(sources), append, hints: coordination.hints, listeners };
}

describe('who waits for a log to grow', () => {
  it.each([
    ['this process', ({ append }: ReturnType<typeof scene>) => Promise.resolve(append('a'))],
    ['another process', ({ hints }: ReturnType<typeof scene>) => hints.publish({ org: 'a', position: 1 })],
  ])('hears of what %s appends', async (_where, tell) => {
    const heard = scene();
    const order: string[] = [];
    const { signal } = new AbortController();
    const wait = (org: string): Promise<void> => heard.wakes.next(org, { since: heard.wakes.mark(org), within: 1_000, signal }).then(() => void order.push(org));
    const [mine] = [wait('a'), wait('b')];
    await tell(heard);
    await mine;
    expect(order).toEqual(['a']);
    expect([heard.wakes.mark('a'), heard.wakes.mark('b')]).toEqual([1, 0]);
  });

  it('hears nothing once the process ends', async () => {
    const { wakes, append, hints, listeners } = scene();
    await wakes.onModuleDestroy();
    append('a');
    await hints.publish({ org: 'a', position: 1 });
    await new Promise((resolve) => setImmediate(resolve));
    expect([wakes.mark('a'), listeners.size]).toEqual([0, 0]);
  });
});
