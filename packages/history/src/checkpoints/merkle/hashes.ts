import { createHash } from 'node:crypto';

/** 32 bytes of SHA-256: of a leaf, an inner node or a whole tree. */
export type NodeHash = Uint8Array;

export const HASH_BYTES = 32;

const LEAF = Uint8Array.of(0);
const INNER = Uint8Array.of(1);

/** The hash of a leaf. Leaves and inner nodes begin with different bytes, so that neither can stand for the other (RFC 6962 §2.1). */
export function leafHash(leaf: Uint8Array): NodeHash {
  return createHash('sha256').update(LEAF).update(leaf).digest();
}

/** The hash of an inner node (RFC 6962 §2.1). */
export function innerHash(left: NodeHash, right: NodeHash): NodeHash {
  return createHash('sha256').update(INNER).update(left).update(right).digest();
}

/** The leaf of a commit: the 32 raw bytes of its hash. @param commitHash 64 lower-case hex digits */
export function commitLeaf(commitHash: string): NodeHash {
  return leafHash(Buffer.from(commitHash, 'hex'));
}

export function isSameHash(one: NodeHash, other: NodeHash): boolean {
  return Buffer.compare(one, other) === 0;
}
