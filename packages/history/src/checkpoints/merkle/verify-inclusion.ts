import { innerHash, isSameHash, type NodeHash } from './hashes.js';
import { cutOf } from './ranges.js';

export interface InclusionClaim {
  /** Place of the leaf, from 0. */
  readonly index: number;
  readonly size: number;
  /** The leaf's hash, not what was hashed. */
  readonly leaf: NodeHash;
  readonly root: NodeHash;
  /** From the leaf's neighbour up. */
  readonly path: readonly NodeHash[];
}

/** Is the leaf at that place in the tree of that size and root? (RFC 6962 §2.1.1) Whatever is not a proof of it is answered with no. */
export function verifyInclusion({ index, size, leaf, root, path }: InclusionClaim): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  const found = rootFrom({ index, size, leaf, path });
  return found !== undefined && isSameHash(found, root);
}

/** The root that the path leads to; none if the path is too short or too long for the place. */
function rootFrom({ index, size, leaf, path }: Omit<InclusionClaim, 'root'>): NodeHash | undefined {
  if (size === 1) return path.length === 0 ? leaf : undefined;
  const sibling = path.at(-1);
  if (!sibling) return undefined;
  const cut = cutOf(size);
  const rest = path.slice(0, -1);
  const isLeft = index < cut;
  const own = isLeft ? rootFrom({ index, size: cut, leaf, path: rest }) : rootFrom({ index: index - cut, size: size - cut, leaf, path: rest });
  if (!own) return undefined;
  return isLeft ? innerHash(own, sibling) : innerHash(sibling, own);
}
