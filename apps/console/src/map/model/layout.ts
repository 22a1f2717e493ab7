import { HEADING, placeFamily, sizeOfFamily, PADDING, type Family } from './family.js';
import { grow } from './grow.js';
import { ROOM, type Layout, type Placed } from './places.js';
import { isLeaf, type Tree } from './tree.js';

const GAP = 48;
const TRIES = 16;

/** Trees side by side in rows as wide as lets all of it be seen largest on a screen of that shape, and below them what contributes to nothing. */
export function layOut({ roots, groups }: Tree, aspect: number): Layout {
  const grown = roots.filter((root) => !isLeaf(root)).map(grow).sort((a, b) => b.height - a.height);
  const alone: Family = { leaves: roots.filter(isLeaf).map(({ facts }) => facts), groups };
  const arranged = widthsFor(grown, alone).map((width) => arrange(grown, alone, width));
  return arranged.reduce((best, each) => (nearness(each, aspect) > nearness(best, aspect) ? each : best));
}

/** How large things are when all of it is to be seen. */
function nearness({ width, height }: Layout, aspect: number): number {
  return Math.min(aspect / width, 1 / height);
}

/** Widths worth trying: from that of the widest tree to that of all in one row. */
function widthsFor(grown: readonly Layout[], { leaves, groups }: Family): readonly number[] {
  const narrowest = Math.max(3 * ROOM.leaf.width, ...grown.map(({ width }) => width));
  const widest = Math.max(narrowest, grown.reduce((sum, { width }) => sum + width + GAP, 0), Math.sqrt(leaves.length + groups.length) * 2 * ROOM.leaf.width);
  return Array.from({ length: TRIES }, (_, index) => narrowest + ((widest - narrowest) * index) / (TRIES - 1));
}

function arrange(grown: readonly Layout[], alone: Family, width: number): Layout {
  const shelves = shelve(grown, width);
  return join([...shelves.map(({ layout, at }) => moved(layout, at)), ...standing(alone, width, bottomOf(shelves))]);
}

interface Shelved {
  readonly layout: Layout;
  readonly at: Placed;
}

function shelve(layouts: readonly Layout[], target: number): readonly Shelved[] {
  let [x, y, high] = [0, 0, 0];
  return layouts.map((layout) => {
    if (x > 0 && x + layout.width > target) [x, y, high] = [0, y + high + GAP, 0];
    const at = { x, y };
    [x, high] = [x + layout.width + GAP, Math.max(high, layout.height)];
    return { layout, at };
  });
}

function bottomOf(shelves: readonly Shelved[]): number {
  return Math.max(0, ...shelves.map(({ layout, at }) => at.y + layout.height + GAP));
}

function standing(alone: Family, target: number, top: number): readonly Layout[] {
  if (alone.leaves.length + alone.groups.length === 0) return [];
  const columns = Math.max(1, Math.floor((target - 2 * PADDING) / ROOM.leaf.width));
  const { width, height } = sizeOfFamily(alone, columns);
  const at = { x: width / 2, y: top };
  const placed = placeFamily(alone, { x: at.x, y: top + HEADING }, columns);
  return [{ ...placed, width, height: top + HEADING + height, branches: [], boxes: [{ key: 'alone', alone: true, ...at, width, height: height + HEADING }] }];
}

function moved({ nodes, groups, boxes, branches, width, height }: Layout, by: Placed): Layout {
  const shift = <T extends Placed>(item: T): T => ({ ...item, x: item.x + by.x, y: item.y + by.y });
  return {
    width: width + by.x,
    height: height + by.y,
    nodes: nodes.map(shift),
    groups: groups.map(shift),
    boxes: boxes.map(shift),
    branches: branches.map(({ key, from, to }) => ({ key, from: shift(from), to: shift(to) })),
  };
}

function join(layouts: readonly Layout[]): Layout {
  return {
    width: Math.max(0, ...layouts.map(({ width }) => width)),
    height: Math.max(0, ...layouts.map(({ height }) => height)),
    nodes: layouts.flatMap(({ nodes }) => nodes),
    groups: layouts.flatMap(({ groups }) => groups),
    boxes: layouts.flatMap(({ boxes }) => boxes),
    branches: layouts.flatMap(({ branches }) => branches),
  };
}
