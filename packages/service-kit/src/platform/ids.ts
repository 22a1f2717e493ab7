import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** A fresh uuid v7: later ones sort after earlier ones. */
export function newId(): string {
  return v7();
}

/** Bytes that are drawn at once: asking the system for few at a time costs more than the bytes. */
const DRAWN = 4_096;
const drawn = Buffer.alloc(DRAWN);
let given = DRAWN;

/** Random bytes for keys and secrets. None is given twice, and what was given is not kept. */
export function randomBytesOf(size: number): Uint8Array {
  if (size > DRAWN) return randomFillSync(new Uint8Array(size));
  if (given + size > DRAWN) {
    randomFillSync(drawn);
    given = 0;
  }
  const bytes = Uint8Array.from(drawn.subarray(given, given + size));
  drawn.fill(0, given, (given += size));
  return bytes;
}
