import type { MapGroup, NodeFacts } from './answers.js';

/** How large a node is drawn, by what it carries. */
export type Rank = 'root' | 'trunk' | 'leaf';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The room of a node with its words, in units of the map: pixels where it is not zoomed. */
export const ROOM: Readonly<Record<Rank, Size & { readonly ring: number }>> = {
  root: { width: 240, height: 208, ring: 112 },
  trunk: { width: 184, height: 176, ring: 84 },
  leaf: { width: 136, height: 138, ring: 62 },
};

/** Something placed, by the middle of its upper edge. */
export interface Placed {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode extends Placed {
  readonly facts: NodeFacts;
  readonly rank: Rank;
}

export interface PlacedGroup extends Placed {
  readonly group: MapGroup;
}

/** The frame around what contributes to one objective and carries nothing itself. */
export interface FamilyBox extends Placed, Size {
  readonly key: string;
  /** Contributes to nothing. */
  readonly alone: boolean;
}

/** A line of the tree, from above to below. */
export interface Branch {
  readonly key: string;
  readonly from: Placed;
  readonly to: Placed;
}

export interface Layout extends Size {
  readonly nodes: readonly PlacedNode[];
  readonly groups: readonly PlacedGroup[];
  readonly boxes: readonly FamilyBox[];
  readonly branches: readonly Branch[];
}
