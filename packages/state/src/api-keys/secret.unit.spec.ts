import { describe, expect, it } from '@jest/globals';
import { hashSecret, lookupOf, newApiKeySecret, requireStrongSecret, sameHash } from './secret.js';

describe('API key secrets', () => {
  it('carry 256 bits of the randomness they are given', () => {
    const secret = newApiKeySecret((size) => new Uint8Array(size).fill(0xff));
    expect(secret).toBe(`cairn_${'_'.repeat(42)}8`);
    expect(() => requireStrongSecret(secret)).not.toThrow();
  });

  it('are stored as SHA-256', () => {
    expect(Buffer.from(hashSecret('abc')).toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(lookupOf(hashSecret('abc'))).toBe('ba7816bf8f01cfea');
  });

  it('are the same when every byte of the hash is', () => {
    const hash = hashSecret('abc');
    expect(sameHash(hash, Uint8Array.from(hash))).toBe(true);
    expect(sameHash(hash, hash.map((byte, i) => (i === 31 ? byte ^ 1 : byte)))).toBe(false);
    expect(sameHash(hash, hash.subarray(0, 31))).toBe(false);
  });
});
