import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalized } from './normalize.js';

describe('normalizing', () => {
  it('brings every text and name to NFC and changes nothing else', () => {
    expect(normalized({ 'e\u0301': ['o\u0308', 1, null, true, { a: 'x' }] })).toEqual({ '\u00e9': ['\u00f6', 1, null, true, { a: 'x' }] });
  });

  it('done twice is done once', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(normalized(normalized(value))).toEqual(normalized(value))));
  });

  it('comes to an end in a deep body', () => {
    const deep = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) as unknown;
    expect(Array.isArray(normalized(deep))).toBe(true);
  });
});
