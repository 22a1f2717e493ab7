import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { showProgress } from './progress.js';
import { table } from './table.js';

describe('a table', () => {
  it('aligns by the columns of a terminal, wide scripts too, and lets no control character through', () => {
    expect(table([['目標', 'a', 'x\u001b[2J'], ['goal', 'bc', '']])).toBe('目標  a   x [2J\ngoal  bc  ');
  });
});

describe('progress where there is no terminal', () => {
  const linesOf = (total: number): readonly string[] => {
    const output = new PassThrough({ encoding: 'utf8' });
    const progress = showProgress(output, 'Loading', total);
    for (let done = 1; done <= total; done += 1) progress.at(done);
    progress.end();
    return String(output.read() ?? '').split('\n').slice(0, -1);
  };

  it('is about ten lines of a long run, the last of them the end', () => {
    const lines = linesOf(1_234);
    expect(lines.length).toBeLessThanOrEqual(11);
    expect(lines[0]).toBe('Loading 124/1234');
    expect(lines.at(-1)).toBe('Loading 1234/1234');
  });

  it('tells each step of a short one once', () => {
    expect(linesOf(2)).toEqual(['Loading 1/2', 'Loading 2/2']);
  });
});
