import type { MapGroup, NodeFacts } from '../model/answers.js';
import type { Moment } from '../model/moments.js';
import type { Tree, TreeNode } from '../model/tree.js';

/** A row of the table: an objective at its level, or objectives that are told together. */
export interface Row {
  readonly key: string;
  /** Of the row it is below. */
  readonly parent?: string;
  readonly level: number;
  readonly place: number;
  readonly among: number;
  readonly item: { readonly facts: NodeFacts } | { readonly group: MapGroup };
  /** Undefined: nothing is below it. */
  readonly isOpen?: boolean;
}

type Below = TreeNode | MapGroup;

/** The tree as rows: what is there at a moment, without what stands below a closed row. */
export function rowsOf({ roots, groups }: Pick<Tree, 'roots' | 'groups'>, moment: Moment, closed: ReadonlySet<string>): readonly Row[] {
  return level([...roots, ...groups], undefined, 1);

  function level(items: readonly Below[], parent: string | undefined, depth: number): readonly Row[] {
    const there = items.filter((item) => !('facts' in item) || isThere(item));
    return there.flatMap((item, index) => {
      const base = { level: depth, place: index + 1, among: there.length, ...(parent !== undefined && { parent }) };
      return 'facts' in item ? node(item, base) : [{ key: item.groupId, item: { group: item }, ...base }];
    });
  }

  function node(item: TreeNode, base: Pick<Row, 'level' | 'place' | 'among' | 'parent'>): readonly Row[] {
    const key = item.facts.objectiveId;
    const below = [...item.children.filter(isThere), ...item.groups];
    if (below.length === 0) return [{ key, item, ...base }];
    const isOpen = !closed.has(key);
    return [{ key, item, isOpen, ...base }, ...(isOpen ? level(below, key, base.level + 1) : [])];
  }

  /** What came later, or is gone, with all below it gone too, has no row. */
  function isThere({ facts, children }: TreeNode): boolean {
    return moment.states.has(facts.objectiveId) || children.some(isThere);
  }
}

type Move = number | 'open' | 'close' | undefined;

const MOVES: Readonly<Record<string, (rows: readonly Row[], at: number, row: Row) => Move>> = {
  ArrowDown: (rows, at) => Math.min(at + 1, rows.length - 1),
  ArrowUp: (_rows, at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (rows) => rows.length - 1,
  ArrowRight: (_rows, at, { isOpen }) => (isOpen === undefined ? undefined : isOpen ? at + 1 : 'open'),
  ArrowLeft: (rows, _at, row) => (row.isOpen === true ? 'close' : parentOf(rows, row)),
};

/** Where a key leads in the table; undefined: nowhere. `open` and `close` are for the row itself. */
export function moveIn(rows: readonly Row[], at: number, key: string): Move {
  const row = rows[at];
  return row && MOVES[key]?.(rows, at, row);
}

function parentOf(rows: readonly Row[], { parent }: Row): number | undefined {
  const at = rows.findIndex(({ key }) => key === parent);
  return at < 0 ? undefined : at;
}
