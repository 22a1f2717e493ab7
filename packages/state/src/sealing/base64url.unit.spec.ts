import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decode, encode } from './base64url.js';

describe('base64url', () => {
  it('gives back the bytes that were written, in an alphabet that needs no escaping', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(encode(bytes)).toMatch(/^[A-Za-z0-9_-]*$/);
        expect([...(decode(encode(bytes)) ?? [])]).toEqual([...bytes]);
      }),
    );
    expect(encode(new Uint8Array([1, 2, 3, 4]).subarray(1, 3))).toBe('AgM');
  });

  it.each(['AgM=', 'AgN', 'Ag M', 'A', 'Ag+/', 'AgM!'])('does not read %s, which it never writes', (text) => {
    expect(decode(text)).toBeUndefined();
  });
});
