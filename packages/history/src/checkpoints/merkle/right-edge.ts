import { createHash } from 'node:crypto';
import { innerHash, type NodeHash } from './hashes.js';
import type { TreeNode } from './ranges.js';

/** A subtree that has become complete. */
export interface CompleteNode extends TreeNode {
  readonly hash: NodeHash;
}

/** The root of a tree without leaves (RFC 6962 §2.1). */
export const EMPTY_ROOT: NodeHash = createHash('sha256').digest();

/**
 * The right edge of a growing tree: the complete subtrees that it consists of, from large to small. All that is needed to append leaves
 * and to know the root: O(log n) hashes; a leaf takes O(log n) work at worst and O(1) on average.
 */
export class RightEdge {
  readonly #nodes: CompleteNode[];
  #size: number;

  /** @param nodes those of `completeNodes`, with their hashes; none begins an empty tree */
  constructor(nodes: readonly CompleteNode[] = []) {
    this.#nodes = [...nodes];
    this.#size = nodes.reduce((leaves, { height }) => leaves + 2 ** height, 0);
  }

  /** Leaves. */
  get size(): number {
    return this.#size;
  }

  /** Appends a leaf by its hash; tells which subtrees it has completed, itself first. */
  append(leaf: NodeHash): readonly CompleteNode[] {
    let node: CompleteNode = { height: 0, index: this.#size, hash: leaf };
    const completed = [node];
    for (let left = this.#nodes.at(-1); left?.height === node.height; left = this.#nodes.at(-1)) {
      this.#nodes.pop();
      node = { height: node.height + 1, index: Math.floor(node.index / 2), hash: innerHash(left.hash, node.hash) };
      completed.push(node);
    }
    this.#nodes.push(node);
    this.#size += 1;
    return completed;
  }

  root(): NodeHash {
    return joined(this.#nodes.map(({ hash }) => hash));
  }
}

/** The hash of a range of leaves from those of its complete subtrees, as `completeNodes` orders them. */
export function joined(hashes: readonly NodeHash[]): NodeHash {
  const last = hashes.at(-1);
  return last ? hashes.slice(0, -1).reduceRight((right, left) => innerHash(left, right), last) : EMPTY_ROOT;
}
