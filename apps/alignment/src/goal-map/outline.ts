import type { MapLink } from './goal-figures.js';
import { groupedBy } from './grouping.js';

/** Which objectives are shown, and how deep each lies. */
export interface Outline {
  readonly rootIds: readonly string[];
  /** Steps from the nearest root, nearest first. */
  readonly depths: ReadonlyMap<string, number>;
  /** What each was reached from first; roots from nothing. */
  readonly above: ReadonlyMap<string, string>;
  /** Each contributor once, however many links it has. */
  readonly contributorsOf: (id: string) => readonly string[];
}

export interface OutlineWindow {
  readonly rootIds?: readonly string[];
  readonly depth: number;
}

/** Lays objectives out from the roots down, each at its least depth, so that one that contributes to several stands once. */
export function outlineOf(ids: readonly string[], accepted: readonly MapLink[], { rootIds, depth: deepest }: OutlineWindow): Outline {
  const incoming = groupedBy(accepted, ({ toId }) => toId);
  const contributorsOf = (id: string): readonly string[] => [...new Set(incoming.get(id)?.map(({ fromId }) => fromId))];
  const roots = rootIds === undefined ? topmost(ids, accepted) : rootIds.filter((id) => ids.includes(id));
  const depths = new Map(roots.map((id) => [id, 0]));
  const above = new Map<string, string>();
  for (const [id, depth] of depths) {
    const below = depth < deepest ? contributorsOf(id) : [];
    for (const contributor of below) {
      if (depths.has(contributor)) continue;
      depths.set(contributor, depth + 1);
      above.set(contributor, id);
    }
  }
  return { rootIds: roots, depths, above, contributorsOf };
}

function topmost(ids: readonly string[], accepted: readonly MapLink[]): readonly string[] {
  const contributing = new Set(accepted.map(({ fromId }) => fromId));
  return ids.filter((id) => !contributing.has(id));
}
