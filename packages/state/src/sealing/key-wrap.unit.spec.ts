import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unwrapKey, wrapKey } from './key-wrap.js';

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');
const KEK = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';

describe('key wrapping', () => {
  it.each([
    ['4.3: 128 bits', '00112233445566778899aabbccddeeff', '64e8c3f9ce0f5ba263e9777905818a2a93c8191e7d6e8ae7'],
    ['4.5: 192 bits', '00112233445566778899aabbccddeeff0001020304050607', 'a8f9bc1612c68b3ff6e6f4fbe30e71e4769c8b80a32cb8958cd5d17d6b254da1'],
    [
      '4.6: 256 bits',
      '00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f',
      '28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21',
    ],
  ])('agrees with RFC 3394, section %s of key data', (_, data, wrapped) => {
    expect(hex(wrapKey(bytes(KEK), bytes(data)))).toBe(wrapped);
    expect(hex(unwrapKey(bytes(KEK), bytes(wrapped)))).toBe(data);
  });

  const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

  it('nests, and comes undone in reverse', () => {
    fc.assert(
      fc.property(key, key, key, (inner, outer, data) => {
        const wrapped = wrapKey(outer, wrapKey(inner, data));
        expect(wrapped.byteLength).toBe(48);
        expect(hex(unwrapKey(inner, unwrapKey(outer, wrapped)))).toBe(hex(data));
      }),
    );
  });

  it('fails on any changed bit, another key and another length', () => {
    const wrapped = wrapKey(bytes(KEK), new Uint8Array(32));
    for (let bit = 0; bit < wrapped.byteLength * 8; bit++) {
      const changed = Uint8Array.from(wrapped);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => unwrapKey(bytes(KEK), changed)).toThrow();
    }
    expect(() => unwrapKey(new Uint8Array(32), wrapped)).toThrow();
    for (const length of [0, 8, 32, 39]) expect(() => unwrapKey(bytes(KEK), wrapped.subarray(0, length))).toThrow();
  });
});
