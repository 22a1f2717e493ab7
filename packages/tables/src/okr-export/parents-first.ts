/**
 * Things in an order in which each comes after its parent, and else as they were given. Without recursion: a file may hold a chain of any
 * length. Members of a circle come in some order.
 *
 * @param parents the parent of each thing, null at the top; a parent that is no key counts as the top
 */
export function parentsFirst(parents: ReadonlyMap<string, string | null>): readonly string[] {
  const placed = new Set<string>();
  for (const start of parents.keys()) {
    for (const name of unplacedAbove(start, parents, placed).toReversed()) placed.add(name);
  }
  return [...placed];
}

function unplacedAbove(start: string, parents: ReadonlyMap<string, string | null>, placed: ReadonlySet<string>): readonly string[] {
  const path = new Set<string>();
  let next: string | null = start;
  while (next !== null && parents.has(next) && !placed.has(next) && !path.has(next)) {
    path.add(next);
    next = parents.get(next) ?? null;
  }
  return [...path];
}
