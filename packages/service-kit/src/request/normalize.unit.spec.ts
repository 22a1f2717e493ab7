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

  it('refuses a body that is too deep', () => {
    const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    expect(normalized(deep(32))).toEqual(deep(32));
    expect(() => normalized(deep(33))).toThrow(expect.objectContaining({ code: 'request-invalid' }));
    expect(() => normalized(deep(5_000))).toThrow(expect.objectContaining({ code: 'request-invalid' }));
  });
});
