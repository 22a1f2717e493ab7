import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText } from '../commit/canonical.js';
import { LIMITS } from './limits.js';
import { measure, valueFlaw } from './values.js';

function roundTrips(value: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(canonicalText(value)), value);
}

function nested(levels: number): unknown {
  return Array.from({ length: levels }).reduce<unknown>((inner) => ({ inner }), 1);
}

const sparse: unknown[] = [1, 2];
sparse.length = 3;
const namedMember = Object.assign([1], { name: 'x' });
const hidden = Object.defineProperty({}, 'a', { value: 1, enumerable: false });
const getter = Object.defineProperty({}, 'a', { get: () => 1, enumerable: true });
const itself: { self?: unknown } = {};
itself.self = itself;
const protoKey: unknown = JSON.parse('{"deep":{"__proto__":{"a":1}}}');

describe('values that the history does not admit', () => {
  it.each([
    ['undefined', { a: undefined }, 'not-json', '/a'],
    ['a function', { a: () => 1 }, 'not-json', '/a'],
    ['a symbol', { a: Symbol('s') }, 'not-json', '/a'],
    ['a bigint', { a: 1n }, 'not-json', '/a'],
    ['a date', { a: new Date(0) }, 'not-json', '/a'],
    ['a map', { a: new Map() }, 'not-json', '/a'],
    ['an object without prototype', { a: Object.create(null) as object }, 'not-json', '/a'],
    ['an object that inherits', { a: Object.create({ b: 1 }) as object }, 'not-json', '/a'],
    ['a symbol key', { a: { [Symbol('s')]: 1 } }, 'not-json', '/a'],
    ['a hidden member', { b: hidden }, 'not-json', '/b/a'],
    ['a getter', { b: getter }, 'not-json', '/b/a'],
    ['a __proto__ key', protoKey, 'not-json', '/deep/__proto__'],
    ['a sparse array', { a: sparse }, 'not-json', '/a'],
    ['an array with a named member', { a: namedMember }, 'not-json', '/a'],
    ['a fraction', { a: [0, 1.5] }, 'unsafe-number', '/a/1'],
    ['an unsafe integer', { a: 2 ** 53 }, 'unsafe-number', '/a'],
    ['minus zero', { a: -0 }, 'unsafe-number', '/a'],
    ['not a number', { a: NaN }, 'unsafe-number', '/a'],
    ['infinity', { a: Infinity }, 'unsafe-number', '/a'],
    ['a lone surrogate', { a: '\ud800' }, 'ill-formed-text', '/a'],
    ['a lone low surrogate', { a: 'x\udc00y' }, 'ill-formed-text', '/a'],
    ['text not in NFC', { a: 'e\u0301' }, 'ill-formed-text', '/a'],
    ['a nul', { a: '\u0000' }, 'ill-formed-text', '/a'],
    ['a carriage return', { a: 'a\r\n' }, 'ill-formed-text', '/a'],
    ['a delete', { a: '\u007f' }, 'ill-formed-text', '/a'],
    ['a C1 control', { a: '\u0085' }, 'ill-formed-text', '/a'],
    ['a key not in NFC', { 'e\u0301': 1 }, 'ill-formed-text', '/e\u0301'],
    ['a key with a slash, named by an escaped pointer', { 'a/b~c': { d: -0 } }, 'unsafe-number', '/a~1b~0c/d'],
    ['a cycle', itself, 'too-deep', '/self'.repeat(LIMITS.depth)],
    ['one level too many', nested(LIMITS.depth + 1), 'too-deep', '/inner'.repeat(LIMITS.depth)],
  ])('%s', (_, value, code, field) => {
    expect(valueFlaw(value)).toEqual({ code, field });
  });

  it('admits what is allowed at the edges', () => {
    const value = { text: 'a\n\tb "q" \\ é 目標 👩‍💻 \u00a0', least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER, none: null, list: [true, false, [], {}] };
    expect(valueFlaw(value)).toBeUndefined();
    expect(valueFlaw(nested(LIMITS.depth))).toBeUndefined();
  });

  it('runs no code of the value', () => {
    let calls = 0;
    const trap = { get a() { calls += 1; return 1; }, toJSON: () => { calls += 1; return {}; } };
    valueFlaw(trap);
    expect(calls).toBe(0);
  });
});

describe('laws of values', () => {
  const text = fc.string({ unit: 'grapheme' }).map((each) => each.normalize('NFC')).filter((each) => !/[^\n\t\P{Cc}]|\p{Cs}/u.test(each));
  const leaf = fc.oneof(text, fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
  const key = text.filter((each) => each !== '__proto__');
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof({ maxDepth: 4, depthIdentifier: 'json' }, leaf, fc.array(tie('json'), { maxLength: 5 }), fc.dictionary(key, tie('json'), { maxKeys: 5, noNullPrototype: true })),
  }));

  it('admits every JSON value of well-formed text and safe integers, and it survives its canonical text', () => {
    fc.assert(fc.property(json, (value) => {
      expect(valueFlaw(value)).toBeUndefined();
      expect(roundTrips(value)).toBe(true);
    }));
  });

  it('admits nothing that its canonical text does not give back', () => {
    const anything = fc.anything({ withDate: true, withMap: true, withSet: true, withSparseArray: true, withNullPrototype: true, withBigInt: true, withObjectString: true, withBoxedValues: true, withTypedArray: true, withUnicodeString: true });
    fc.assert(fc.property(anything, (value) => valueFlaw(value) !== undefined || roundTrips(value)), { numRuns: 2_000 });
  });

  it('measures the bytes of the canonical text', () => {
    fc.assert(fc.property(json, (value) => {
      expect(measure(value)).toEqual({ bytes: Buffer.byteLength(canonicalText(value)) });
    }));
  });
});
