import type { MapGroup, NodeFacts } from './answers.js';
import { ROOM, type PlacedGroup, type PlacedNode, type Size } from './places.js';

export const PADDING = 12;
/** Room above the first row of those who stand alone, for a heading. */
export const HEADING = 46;

/** Objectives and groups that stand together in rows, as they carry nothing. */
export interface Family {
  readonly leaves: readonly NodeFacts[];
  readonly groups: readonly MapGroup[];
}

function countOf({ leaves, groups }: Family): number {
  return leaves.length + groups.length;
}

/** Somewhat wider than high, as screens are. */
export function columnsOf(family: Family): number {
  return Math.max(1, Math.ceil(Math.sqrt(countOf(family) * 1.3)));
}

export function sizeOfFamily(family: Family, columns = columnsOf(family)): Size {
  const { width, height } = ROOM.leaf;
  const across = Math.min(columns, countOf(family));
  return { width: across * width + 2 * PADDING, height: Math.ceil(countOf(family) / columns) * height + 2 * PADDING };
}

/** Row by row, from the middle of the upper edge of the family's frame. */
export function placeFamily(family: Family, at: { readonly x: number; readonly y: number }, columns = columnsOf(family)): { readonly nodes: readonly PlacedNode[]; readonly groups: readonly PlacedGroup[] } {
  const { width, height } = ROOM.leaf;
  const left = at.x - sizeOfFamily(family, columns).width / 2 + PADDING;
  const spot = (index: number): { readonly x: number; readonly y: number } => ({ x: left + ((index % columns) + 0.5) * width, y: at.y + PADDING + Math.floor(index / columns) * height });
  return {
    nodes: family.leaves.map((facts, index) => ({ facts, rank: 'leaf', ...spot(index) })),
    groups: family.groups.map((group, index) => ({ group, ...spot(family.leaves.length + index) })),
  };
}
