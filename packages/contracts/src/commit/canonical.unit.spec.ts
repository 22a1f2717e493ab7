import { describe, expect, it } from '@jest/globals';
import { canonicalText } from './canonical.js';

describe('canonical text', () => {
  it('orders members by UTF-16 code units, at every depth, and keeps the order of lists', () => {
    expect(canonicalText({ b: [2, 1], a: { '\ufb33': 1, '\u{1f600}': 2, '1': 3, '10': 4, '2': 5 } })).toBe('{"a":{"1":3,"10":4,"2":5,"😀":2,"\ufb33":1},"b":[2,1]}');
  });

  it('escapes only what RFC 8785 escapes', () => {
    expect(canonicalText('€$\n\t"\\/ü')).toBe('"€$\\n\\t\\"\\\\/ü"');
  });

  it('has no text for what is no JSON', () => {
    expect(() => canonicalText(undefined)).toThrow(TypeError);
    expect(() => canonicalText({ a: NaN })).toThrow('NaN');
    expect(() => canonicalText('\ud800')).toThrow('surrogate');
  });
});
