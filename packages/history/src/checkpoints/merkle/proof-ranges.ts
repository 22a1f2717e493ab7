import { cutOf, type LeafRange } from './ranges.js';

/** The ranges whose hashes prove that a leaf is in a tree, from the leaf's neighbour up: PATH of RFC 6962 §2.1.1. @param index from 0, below the size */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  return pathIn({ from: 0, to: size }, index);
}

/** The ranges whose hashes prove that a tree begins with a smaller one: PROOF of RFC 6962 §2.1.2. @param oldSize 1 to `size` */
export function consistencyRanges(oldSize: number, size: number): readonly LeafRange[] {
  return proofIn({ from: 0, to: size }, oldSize, 'known');
}

function pathIn({ from, to }: LeafRange, index: number): readonly LeafRange[] {
  if (to - from === 1) return [];
  const middle = from + cutOf(to - from);
  return index < middle ? [...pathIn({ from, to: middle }, index), { from: middle, to }] : [...pathIn({ from: middle, to }, index), { from, to: middle }];
}

/** `root`: is the hash of this subtree, where the old tree ends with it, one that the verifier knows (the old root itself)? */
function proofIn({ from, to }: LeafRange, oldSize: number, root: 'known' | 'unknown'): readonly LeafRange[] {
  if (oldSize === to) return root === 'known' ? [] : [{ from, to }];
  const middle = from + cutOf(to - from);
  return oldSize <= middle ? [...proofIn({ from, to: middle }, oldSize, root), { from: middle, to }] : [...proofIn({ from: middle, to }, oldSize, 'unknown'), { from, to: middle }];
}
