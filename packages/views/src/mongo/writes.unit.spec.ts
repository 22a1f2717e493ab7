import { describe, expect, it } from '@jest/globals';
import { portionsOf, slicesOf } from './portions.js';
import { mergedPage } from './merged-page.js';
import { rowName } from './names.js';

const row = (id: string) => ({ id, from: 1, to: 9, doc: '{}' });

describe('commands of bounded size', () => {
  it('carry at most a thousand documents and eight million characters, and one that is longer alone', () => {
    expect(portionsOf(Array.from({ length: 2_001 }, () => 10), (length) => length).map(({ length }) => length)).toEqual([1_000, 1_000, 1]);
    expect(portionsOf([5_000_000, 3_000_000, 1, 9_000_000, 1], (length) => length)).toEqual([[5_000_000, 3_000_000], [1], [9_000_000], [1]]);
    expect(portionsOf([], () => 1)).toEqual([]);
    expect(slicesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  });
});

describe('a page of several answers', () => {
  it('is in order of the bytes of its ids, has none twice and no more than asked', () => {
    expect(mergedPage([[row('b'), row('\u{1F600}')], [row('a'), row('b'), row('\uFF5E')]], 4).map(({ id }) => id)).toEqual(['a', 'b', '\uFF5E', '\u{1F600}']);
    expect(mergedPage([[row('b')], [row('a'), row('c')]], 2).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(mergedPage([[row('z'), row('a')], []], 2).map(({ id }) => id)).toEqual(['z', 'a']);
  });
});

describe('the name of a row', () => {
  it('is that of no other', () => {
    expect(new Set([rowName('o', 'a|1', 2), rowName('o', 'a', 12), rowName('o', 'a|12', 1), rowName('o', 'a', 1)]).size).toBe(4);
  });
});
