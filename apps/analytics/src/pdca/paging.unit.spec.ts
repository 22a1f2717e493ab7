import { canonicalText, type JsonObject } from '@cairn/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { joined, pagesOf } from './paging.js';

const leaf = fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.boolean(), fc.constant(null));
const name = fc.stringMatching(/^[a-z]{1,4}$/);
const content = fc.letrec<{ object: JsonObject; value: JsonObject[string] }>((tie) => ({
  object: fc.dictionary(name, tie('value'), { maxKeys: 5 }).map((members) => ({ ...members })),
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(fc.oneof(leaf, tie('object')), { maxLength: 6 }), tie('object')),
})).object;

describe('a content in parts', () => {
  it('comes together as it was', () => {
    fc.assert(
      fc.property(content, fc.integer({ min: 1, max: 200 }), (whole, bytes) => {
        expect(joined(pagesOf(whole, bytes))).toEqual(whole);
      }),
    );
  });

  it('has parts no larger than they may be, as long as no single item is', () => {
    const items = Array.from({ length: 100 }, (_, index) => ({ id: `o-${index}`, text: '目標'.repeat(5) }));
    const pages = pagesOf({ check: { objectives: items }, plan: { drift: items }, none: {} }, 1_000);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((page) => Buffer.byteLength(canonicalText(page)) > 1_000)).toEqual([]);
  });

  it('stays whole where it fits', () => {
    const whole = { a: [], b: { c: '1' }, d: [{ e: 2 }] };
    expect(pagesOf(whole)).toEqual([whole]);
    expect(pagesOf({})).toEqual([{}]);
  });
});
