import { describe, expect, it } from '@jest/globals';
import { CursorReads } from './cursor-reads.js';

/** Cursors that can be moved, and the questions that were put for them. */
function cursors(standing: Record<string, number>) {
  const questions: (readonly string[])[] = [];
  const reads = new CursorReads<number>(async (names) => {
    questions.push(names);
    return new Map(names.flatMap((name) => (standing[name] === undefined ? [] : [[name, standing[name]]])));
  });
  return { standing, questions, reads };
}

describe('cursors that are asked for', () => {
  it('in one turn are read by one question, each once', async () => {
    const { questions, reads } = cursors({ a: 3, b: 7 });
    expect(await Promise.all(['a', 'b', 'none', 'a'].map((name) => reads.of(name)))).toEqual([3, 7, undefined, 3]);
    expect(questions).toEqual([['a', 'b', 'none']]);
  });

  it('while a question is under way are not answered by it', async () => {
    const { standing, questions, reads } = cursors({ a: 3 });
    const [first] = await Promise.all([reads.of('a')]);
    standing['a'] = 4;
    expect([first, await reads.of('a'), questions.length]).toEqual([3, 4, 2]);
  });

  it('of a question that goes out late are answered as they stand then', async () => {
    const { standing, reads } = cursors({ a: 3 });
    const asked = reads.of('a');
    standing['a'] = 4;
    expect(await asked).toBe(4);
  });

  it('where reading fails are refused to all who asked, and read again for the next', async () => {
    let isAway = true;
    const reads = new CursorReads<number>(async (names) => {
      if (isAway) throw new Error('away');
      return new Map(names.map((name) => [name, 1]));
    });
    expect(await Promise.allSettled([reads.of('a'), reads.of('b')])).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    isAway = false;
    expect(await reads.of('a')).toBe(1);
  });
});
