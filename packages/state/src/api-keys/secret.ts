import { createHash, timingSafeEqual } from 'node:crypto';
import { CairnError } from '@cairn/contracts/errors';
import type { RandomBytes } from '../random-bytes.js';

const SECRET_BYTES = 32;
const MIN_LENGTH = 32;
/** Bytes of the hash that a store may index: enough to find the row, useless for guessing the rest. */
const LOOKUP_BYTES = 8;

/** A new secret of 256 random bits: `cairn_` and 43 base64url characters. */
export function newApiKeySecret(random: RandomBytes): string {
  return `cairn_${Buffer.from(random(SECRET_BYTES)).toString('base64url')}`;
}

/**
 * What is stored of a secret: its SHA-256, 32 bytes. A slow, salted hash protects what people choose and others guess; 256 random bits
 * can't be guessed at any speed, and a fast hash keeps every request cheap.
 */
export function hashSecret(secret: string): Uint8Array {
  return createHash('sha256').update(secret, 'utf8').digest();
}

/** The part of a hash to find its row by; the whole is then compared by `sameHash`. Hex. */
export function lookupOf(hash: Uint8Array): string {
  return Buffer.from(hash.subarray(0, LOOKUP_BYTES)).toString('hex');
}

/** Compares in constant time. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}

/**
 * A secret may come from an operator's configuration instead of `newApiKeySecret`; a short one could be guessed from its hash.
 * @throws `api-key-weak` under 32 characters.
 */
export function requireStrongSecret(secret: string): void {
  if (secret.length >= MIN_LENGTH) return;
  const details = { minLength: MIN_LENGTH };
  throw new CairnError(`an API key needs at least ${String(MIN_LENGTH)} characters`, { code: 'api-key-weak', details });
}
