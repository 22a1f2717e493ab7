import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A fresh uuid v7: later ones sort after earlier ones. */
export function newId(): string {
  return v7();
}

/** Random bytes for keys and secrets. */
export function randomBytesOf(size: number): Uint8Array {
  return randomBytes(size);
}
