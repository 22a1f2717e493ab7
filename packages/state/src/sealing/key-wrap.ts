import { createCipheriv, createDecipheriv } from 'node:crypto';

/** AES Key Wrap with a 256-bit key (RFC 3394), under OpenSSL's name. */
const ALGORITHM = 'id-aes256-wrap';
/** The initial value of RFC 3394 §2.2.3.1; unwrapping finds it again, or the key or the data is not the right one. */
const INITIAL_VALUE = Buffer.alloc(8, 0xa6);

/** A wrapped key has at least two blocks of 8 bytes and the one that RFC 3394 adds; of less, OpenSSL makes an empty key without a word. */
const MIN_WRAPPED_BYTES = 24;

/** Wraps key data of n × 8 bytes (n ≥ 2) by a 32-byte key; the result is 8 bytes longer. */
export function wrapKey(key: Uint8Array, data: Uint8Array): Uint8Array {
  const cipher = createCipheriv(ALGORITHM, key, INITIAL_VALUE);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

/** Undoes `wrapKey`. @throws when the wrapped data was made with another key or changed since. */
export function unwrapKey(key: Uint8Array, wrapped: Uint8Array): Uint8Array {
  if (wrapped.byteLength < MIN_WRAPPED_BYTES) throw new RangeError('a wrapped key has at least 24 bytes');
  const decipher = createDecipheriv(ALGORITHM, key, INITIAL_VALUE);
  return Buffer.concat([decipher.update(wrapped), decipher.final()]);
}
