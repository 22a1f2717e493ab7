import { HEADING, placeFamily, sizeOfFamily, PADDING, type Family } from './family.js';
import { grow } from './grow.js';
import { ROOM, type Layout, type Placed, type Size } from './places.js';
import { isLeaf, type Tree } from './tree.js';

const GAP = 48;
const TRIES = 16;

/** Trees side by side in rows as wide as lets all of it be seen largest on a screen of that shape, and below them what contributes to nothing. */
export function layOut({ roots, groups }: Tree, aspect: number): Layout {
  const grown = roots.filter((root) => !isLeaf(root)).map(grow).sort((a, b) => b.height - a.height);
  const alone: Family = { leaves: roots.filter(isLeaf).map(({ facts }) => facts), groups };
  const plans = widthsFor(grown, alone).map((width) => planOf(grown, alone, width));
  return arrange(plans.reduce((best, each) => (nearness(each, aspect) > nearness(best, aspect) ? each : best)), alone);
}

/** How large things are when all of it is to be seen. */
function nearness({ width, height }: Size, aspect: number): number {
  return Math.min(aspect / width, 1 / height);
}

/** Widths worth trying: from that of the widest tree to that of all in one row. */
function widthsFor(grown: readonly Layout[], { leaves, groups }: Family): readonly number[] {
  const narrowest = Math.max(3 * ROOM.leaf.width, ...grown.map(({ width }) => width));
  const widest = Math.max(narrowest, grown.reduce((sum, { width }) => sum + width + GAP, 0), Math.sqrt(leaves.length + groups.length) * 2 * ROOM.leaf.width);
  return Array.from({ length: TRIES }, (_, index) => narrowest + ((widest - narrowest) * index) / (TRIES - 1));
}

/** Where everything would stand. */
interface Plan extends Size {
  readonly shelves: readonly Shelved[];
  readonly standing: Standing | undefined;
}

function planOf(grown: readonly Layout[], alone: Family, target: number): Plan {
  const shelves = shelve(grown, target);
  const top = Math.max(0, ...shelves.map(({ layout, at }) => at.y + layout.height + GAP));
  const standing = standingAt(alone, target, top);
  const sizes = [...shelves.map(({ layout, at }) => ({ width: at.x + layout.width, height: at.y + layout.height })), ...(standing ? [{ width: standing.size.width, height: top + standing.size.height }] : [])];
  return { shelves, standing, width: Math.max(0, ...sizes.map(({ width }) => width)), height: Math.max(0, ...sizes.map(({ height }) => height)) };
}

function arrange({ shelves, standing, width, height }: Plan, alone: Family): Layout {
  const layouts = [...shelves.map(({ layout, at }) => moved(layout, at)), ...(standing ? [placed(alone, standing)] : [])];
  return {
    width,
    height,
    nodes: layouts.flatMap(({ nodes }) => nodes),
    groups: layouts.flatMap(({ groups }) => groups),
    boxes: layouts.flatMap(({ boxes }) => boxes),
    branches: layouts.flatMap(({ branches }) => branches),
  };
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

/** The frame of those that contribute to nothing. */
interface Standing {
  readonly top: number;
  readonly columns: number;
  readonly size: Size;
}

function standingAt(alone: Family, target: number, top: number): Standing | undefined {
  if (alone.leaves.length + alone.groups.length === 0) return undefined;
  const columns = Math.max(1, Math.floor((target - 2 * PADDING) / ROOM.leaf.width));
  const { width, height } = sizeOfFamily(alone, columns);
  return { top, columns, size: { width, height: height + HEADING } };
}

function placed(alone: Family, { top: y, columns, size }: Standing): Parts {
  const x = size.width / 2;
  return { ...placeFamily(alone, { x, y: y + HEADING }, columns), branches: [], boxes: [{ key: 'alone', alone: true, x, y, ...size }] };
}

type Parts = Omit<Layout, keyof Size>;

function moved({ nodes, groups, boxes, branches }: Layout, by: Placed): Parts {
  const shift = <T extends Placed>(item: T): T => ({ ...item, x: item.x + by.x, y: item.y + by.y });
  return { nodes: nodes.map(shift), groups: groups.map(shift), boxes: boxes.map(shift), branches: branches.map(({ key, from, to }) => ({ key, from: shift(from), to: shift(to) })) };
}
