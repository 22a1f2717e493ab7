import { randomBytes } from 'node:crypto';

/** Random bytes for secrets. */
export function randomBytesOf(size: number): Uint8Array {
  return randomBytes(size);
}
