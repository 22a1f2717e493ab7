import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

/** Work that ends when told. */
function work() {
  const ends: (() => void)[] = [];
  let running = 0;
  const run = (): Promise<void> => {
    running += 1;
    return new Promise<void>((resolve) => ends.push(resolve)).finally(() => (running -= 1));
  };
  return { run, endNext: () => ends.shift()?.(), running: () => running };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('let so many run at once, and the others in order', async () => {
    const { run, endNext, running } = work();
    const turns = new Turns(2);
    const done: number[] = [];
    const all = [1, 2, 3, 4].map((n) => turns.run(run).then(() => done.push(n)));
    const seen: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      await settled();
      seen.push(running());
      endNext();
    }
    await Promise.all(all);
    expect([seen, done]).toEqual([[2, 2, 2, 1], [1, 2, 3, 4]]);
  });

  it('go on after work that fails', async () => {
    const turns = new Turns(1);
    const failing = turns.run(() => Promise.reject(new Error('failed')));
    await expect(failing).rejects.toThrow('failed');
    expect(await turns.run(async () => 'next')).toBe('next');
  });
});
