import { innerHash, isSameHash, type NodeHash } from './hashes.js';
import { cutOf } from './ranges.js';

export interface ConsistencyClaim {
  /** 1 to `newSize`. */
  readonly oldSize: number;
  readonly newSize: number;
  readonly oldRoot: NodeHash;
  readonly newRoot: NodeHash;
  readonly path: readonly NodeHash[];
}

/** What a path makes of the old tree and of the new one. */
interface Roots {
  readonly old: NodeHash;
  readonly new: NodeHash;
}

/** A subtree of the new tree, the part of the old tree in it, and the path below it. */
interface Subtree {
  readonly oldSize: number;
  readonly size: number;
  readonly path: readonly NodeHash[];
  /** Of a subtree that the old tree is: its root, which the path leaves out. */
  readonly oldRoot: NodeHash | undefined;
}

/** Does the new tree begin with all leaves of the old one, unchanged? (RFC 6962 §2.1.2) Whatever is not a proof of it is answered with no. */
export function verifyConsistency({ oldSize, newSize, oldRoot, newRoot, path }: ConsistencyClaim): boolean {
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(newSize) || oldSize < 1 || oldSize > newSize) return false;
  const roots = rootsFrom({ oldSize, size: newSize, path, oldRoot });
  return roots !== undefined && isSameHash(roots.old, oldRoot) && isSameHash(roots.new, newRoot);
}

function rootsFrom(subtree: Subtree): Roots | undefined {
  if (subtree.oldSize === subtree.size) return whole(subtree);
  const cut = cutOf(subtree.size);
  return subtree.oldSize <= cut ? endingLeft(subtree, cut) : endingRight(subtree, cut);
}

/** The old tree has all leaves of the subtree. */
function whole({ path, oldRoot }: Subtree): Roots | undefined {
  const [only] = oldRoot ? [oldRoot, ...path] : path;
  const isExact = path.length === (oldRoot ? 0 : 1);
  return only && isExact ? { old: only, new: only } : undefined;
}

/** The old tree ends in the left half: the right half is new. */
function endingLeft({ oldSize, path, oldRoot }: Subtree, cut: number): Roots | undefined {
  const right = path.at(-1);
  const left = right && rootsFrom({ oldSize, size: cut, path: path.slice(0, -1), oldRoot });
  return left && { old: left.old, new: innerHash(left.new, right) };
}

/** The old tree ends in the right half: both trees have the left half. */
function endingRight({ oldSize, size, path }: Subtree, cut: number): Roots | undefined {
  const left = path.at(-1);
  const right = left && rootsFrom({ oldSize: oldSize - cut, size: size - cut, path: path.slice(0, -1), oldRoot: undefined });
  return right && { old: innerHash(left, right.old), new: innerHash(left, right.new) };
}
