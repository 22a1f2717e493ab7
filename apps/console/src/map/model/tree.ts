import type { MapGroup, MapLink, NodeFacts } from './answers.js';
import { groupedBy } from './grouped.js';

/** An objective, and what hangs below it. */
export interface TreeNode {
  readonly facts: NodeFacts;
  readonly children: readonly TreeNode[];
  /** What is below it and not drawn one by one. */
  readonly groups: readonly MapGroup[];
}

export interface Tree {
  /** The largest first; those to which nothing contributes last. */
  readonly roots: readonly TreeNode[];
  readonly parents: ReadonlyMap<string, string>;
  /** Links besides those that make the tree. */
  readonly further: readonly MapLink[];
  /** Groups below no objective. */
  readonly groups: readonly MapGroup[];
}

/** Each objective hangs below the first one it contributes to that is a level higher; what else it contributes to are further links. */
export function treeOf(nodes: readonly NodeFacts[], links: readonly MapLink[], groups: readonly MapGroup[]): Tree {
  const facts = new Map(nodes.map((node) => [node.objectiveId, node]));
  const parents = parentsOf(facts, links);
  const childIds = groupedBy(nodes, ({ objectiveId }) => parents.get(objectiveId));
  const grouped = groupedBy(groups, ({ parentId }) => (parentId !== null && facts.has(parentId) ? parentId : undefined));
  const grown = (node: NodeFacts): TreeNode => ({ facts: node, children: (childIds.get(node.objectiveId) ?? []).map(grown), groups: grouped.get(node.objectiveId) ?? [] });
  const roots = (childIds.get(undefined) ?? []).map(grown).sort((a, b) => sizeOf(b) - sizeOf(a));
  const further = links.filter(({ fromId, toId }) => facts.has(fromId) && facts.has(toId) && parents.get(fromId) !== toId);
  return { roots, parents, further, groups: grouped.get(undefined) ?? [] };
}

function parentsOf(facts: ReadonlyMap<string, NodeFacts>, links: readonly MapLink[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const { fromId, toId } of links) {
    const [child, parent] = [facts.get(fromId), facts.get(toId)];
    if (child === undefined || parent === undefined || parents.has(fromId)) continue;
    if (parent.depth < child.depth) parents.set(fromId, toId);
  }
  return parents;
}

/** Objectives drawn from here down, itself included. */
export function sizeOf({ children, groups }: TreeNode): number {
  return children.reduce((sum, child) => sum + sizeOf(child), 1 + groups.length);
}

/** Does nothing hang below it? */
export function isLeaf({ children, groups }: TreeNode): boolean {
  return children.length === 0 && groups.length === 0;
}
