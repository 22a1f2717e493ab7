import type { Commit } from '@cairn/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TailWindow } from './tail-window.js';

/** As much of a commit as the window looks at. */
function commitAt(position: number, stream: string): Commit {
  return { position, stream, prev: `h${position - 1}`, hash: `h${position}` } as Commit;
}

const BEGIN = 5;
const streams = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 });

describe('the window on the end of a log', () => {
  it('holds exactly what lies in it, by stream and in whole, whatever else it is offered', () => {
    fc.assert(
      fc.property(streams, fc.array(fc.tuple(fc.nat(90), fc.constantFrom('a', 'x'))), fc.nat(70), fc.nat(70), (log, noise, one, other) => {
        const window = new TailWindow({ position: BEGIN, hash: `h${BEGIN}` }, 16);
        log.forEach((stream, index) => {
          const [position, of] = noise[index] ?? [0, 'x'];
          if (position !== index + BEGIN + 1) window.offer(commitAt(position, of));
          window.offer(commitAt(index + BEGIN + 1, stream));
        });
        const whole = log.map((stream, index) => commitAt(index + BEGIN + 1, stream));
        expect(window.cursor.position).toBe(BEGIN + log.length);
        const [after, upTo] = [one, other].map((each) => Math.min(Math.max(each, window.from), window.cursor.position)).sort((a, b) => a - b) as [number, number];
        const within = whole.filter(({ position }) => position > after && position <= upTo);
        expect(window.between(after, upTo)).toEqual(within);
        expect(window.ofStream('a', after, upTo)).toEqual(within.filter(({ stream }) => stream === 'a'));
        expect(window.after({ position: after, hash: `h${after}` }, 7)).toEqual(after < window.cursor.position ? whole.filter(({ position }) => position > after).slice(0, 7) : undefined);
        expect(window.after({ position: window.from - 1, hash: `h${window.from - 1}` }, 7)).toBeUndefined();
        expect(window.after({ position: after, hash: 'of another log' }, 7)).toBeUndefined();
        expect(log.length - (window.from - BEGIN)).toBeLessThanOrEqual(16);
      }),
    );
  });

  it('takes no commit of another chain', () => {
    const window = new TailWindow({ position: BEGIN, hash: 'h5' });
    window.offer({ ...commitAt(6, 'a'), prev: 'forged' });
    expect(window.cursor.position).toBe(BEGIN);
  });
});
