/** Leaves from `from` until before `to`; as RFC 6962 takes them, so that `from` is a multiple of the largest complete subtree in it. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** A complete subtree: 2^height leaves, of which it has the `index`-th group, from 0. */
export interface TreeNode {
  readonly height: number;
  readonly index: number;
}

/** The largest power of two below a size of 2 or more: where RFC 6962 §2.1 cuts a tree in two. */
export function cutOf(size: number): number {
  let cut = 1;
  while (cut * 2 < size) cut *= 2;
  return cut;
}

/** The complete subtrees that a range consists of, from left to right, from large to small: O(log n) of them. */
export function completeNodes({ from, to }: LeafRange): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let start = from; start < to; ) {
    const node = largestNode(start, to - start);
    nodes.push(node);
    start += 2 ** node.height;
  }
  return nodes;
}

function largestNode(start: number, room: number): TreeNode {
  let height = 0;
  while (2 ** (height + 1) <= room) height += 1;
  return { height, index: start / 2 ** height };
}
