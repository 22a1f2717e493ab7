import { hierarchy, tree, type HierarchyPointNode } from 'd3-hierarchy';
import { placeFamily, sizeOfFamily, type Family } from './family.js';
import { groupedBy } from './grouped.js';
import { ROOM, type Branch, type FamilyBox, type Layout, type PlacedGroup, type PlacedNode, type Rank, type Size } from './places.js';
import { isLeaf, type TreeNode } from './tree.js';

const GAP = 28;
const LEVEL_GAP = 46;

/** What the tree is drawn of: objectives that carry others, and families of those that do not. */
type Part = { readonly node: TreeNode } | { readonly family: Family };
type Point = HierarchyPointNode<Part>;

function partsBelow(part: Part): Part[] {
  if ('family' in part) return [];
  const { children, groups } = part.node;
  const leaves = children.filter(isLeaf).map(({ facts }) => facts);
  const family: Part[] = leaves.length + groups.length > 0 ? [{ family: { leaves, groups } }] : [];
  return [...children.filter((child) => !isLeaf(child)).map((node) => ({ node })), ...family];
}

function rankOf({ depth }: Point): Rank {
  return depth === 0 ? 'root' : 'trunk';
}

function sizeOf(point: Point): Size {
  return 'family' in point.data ? sizeOfFamily(point.data.family) : ROOM[rankOf(point)];
}

/** One root with all below it, its left upper corner at 0, 0. */
export function grow(root: TreeNode): Layout {
  const laid = tree<Part>()
    .nodeSize([1, 1])
    .separation((a, b) => (sizeOf(a).width + sizeOf(b).width) / 2 + GAP)(hierarchy<Part>({ node: root }, partsBelow));
  const points = laid.descendants();
  const tops = topsOf(points);
  const left = Math.min(...points.map((point) => point.x - sizeOf(point).width / 2));
  const right = Math.max(...points.map((point) => point.x + sizeOf(point).width / 2));
  const placed = points.map((point) => placePart(point, { x: point.x - left, y: tops[point.depth] ?? 0 }));
  const height = Math.max(...points.map((point) => (tops[point.depth] ?? 0) + sizeOf(point).height));
  const branches = laid.links().map(({ source, target }): Branch => ({
    key: `${keyOf(source.data)}>${keyOf(target.data)}`,
    from: { x: source.x - left, y: (tops[source.depth] ?? 0) + sizeOf(source).height - 6 },
    to: { x: target.x - left, y: tops[target.depth] ?? 0 },
  }));
  return { width: right - left, height, branches, nodes: placed.flatMap(({ nodes }) => nodes), groups: placed.flatMap(({ groups }) => groups), boxes: placed.flatMap(({ boxes }) => boxes) };
}

function keyOf(part: Part): string {
  return 'node' in part ? part.node.facts.objectiveId : 'family';
}

/** Where each level begins: below the highest of the level above. */
function topsOf(points: readonly Point[]): readonly number[] {
  const tops = [0];
  for (const [depth, level] of [...groupedBy(points, (point) => point.depth)].sort(([a], [b]) => a - b)) {
    tops[depth + 1] = (tops[depth] ?? 0) + Math.max(...level.map((point) => sizeOf(point).height)) + LEVEL_GAP;
  }
  return tops;
}

interface PlacedPart {
  readonly nodes: readonly PlacedNode[];
  readonly groups: readonly PlacedGroup[];
  readonly boxes: readonly FamilyBox[];
}

function placePart(point: Point, at: { readonly x: number; readonly y: number }): PlacedPart {
  if ('node' in point.data) return { nodes: [{ facts: point.data.node.facts, rank: rankOf(point), ...at }], groups: [], boxes: [] };
  const parent = point.parent === null ? '' : keyOf(point.parent.data);
  return { ...placeFamily(point.data.family, at), boxes: [{ key: `below-${parent}`, alone: false, ...at, ...sizeOf(point) }] };
}
