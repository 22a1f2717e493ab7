import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FollowedEnd } from './followed-end.js';

const STREAMS = ['a', 'b', 'c'] as const;

/** The log as a whole: what every answer is compared with. */
class WholeLog {
  readonly streams: string[] = [];

  endOf(stream: string, at: number): { version: number; position: number } {
    const before = this.streams.slice(0, at);
    return { version: before.filter((each) => each === stream).length, position: before.lastIndexOf(stream) + 1 };
  }

  append(stream: string): number {
    return this.streams.push(stream);
  }
}

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('append' as const), stream: fc.constantFrom(...STREAMS) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('see' as const), back: fc.nat({ max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('learn' as const), stream: fc.constantFrom(...STREAMS) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
);

type Step = (typeof step) extends fc.Arbitrary<infer T> ? T : never;

function take(taken: Step, log: WholeLog, known: FollowedEnd): void {
  const head = log.streams.length;
  switch (taken.do) {
    case 'append':
      return void log.append(taken.stream);
    case 'restart':
      return known.restart(head);
    case 'learn':
      return known.learn(taken.stream, log.endOf(taken.stream, head), head);
    case 'see':
      return log.streams.slice(Math.max(0, head - taken.back - 1)).forEach((stream, n, seen) => known.take(stream, log.endOf(stream, head - seen.length + n + 1)));
  }
}

/** Each answer is right, or there is none. */
function isTrueOf(stream: string, log: WholeLog, known: FollowedEnd): void {
  const head = log.streams.length;
  for (const at of [head, head - 1]) expect([undefined, log.endOf(stream, at)]).toContainEqual(known.endOf(stream, at));
  const last = log.endOf(stream, head).position;
  for (let after = 0; after <= head; after += 1) expect([undefined, last > after ? last : 0]).toContain(known.lastOn((each) => each === stream, after, head));
}

describe('what is known of the end of a log', () => {
  it('is true wherever it is known, whatever was missed or seen twice', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const log = new WholeLog();
        const known = new FollowedEnd();
        for (const taken of steps) {
          take(taken, log, known);
          for (const stream of STREAMS) isTrueOf(stream, log, known);
        }
      }),
    );
  });

  it('asks nothing for what was seen', () => {
    const known = new FollowedEnd();
    known.restart(7);
    known.take('a', { version: 3, position: 8 });
    known.take('b', { version: 1, position: 9 });
    expect([known.endOf('a', 9), known.endOf('c', 9), known.endOf('a', 8)]).toEqual([{ version: 3, position: 8 }, undefined, undefined]);
    expect([known.lastOn((stream) => stream === 'a', 7, 9), known.lastOn((stream) => stream === 'a', 8, 9), known.lastOn((stream) => stream === 'a', 6, 9)]).toEqual([8, 0, undefined]);
  });

  it('stays small', () => {
    const known = new FollowedEnd();
    for (let position = 1; position <= 30_000; position += 1) known.take(`s-${position}`, { version: 1, position });
    expect([known.endOf('s-1', 30_000), known.endOf('s-30000', 30_000)]).toEqual([undefined, { version: 1, position: 30_000 }]);
    expect([known.lastOn(() => true, 1, 30_000), known.lastOn(() => true, 29_000, 30_000)]).toEqual([undefined, 30_000]);
  });
});
