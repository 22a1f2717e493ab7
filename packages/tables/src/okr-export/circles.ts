import type { GoalRow } from './goal-row.js';
import type { Known } from './known.js';
import type { Objection } from './verdicts.js';

/** Goals that lead back to themselves through their parents; each of them is refused, with the way round. */
export function objectToCircles(rows: readonly GoalRow[], { goals }: Known): readonly Objection[] {
  const parents = new Map([...goals, ...rows.map((row) => [row.reference, row] as const)].map(([reference, { parent }]) => [reference, parent]));
  const onCircle = circlesIn(parents);
  return rows.flatMap((row) => {
    const circle = onCircle.get(row.reference);
    return circle === undefined ? [] : [{ row, field: 'parent', code: 'circle', reason: `The parents go round in a circle: ${wayRound(circle, row.reference)}` }];
  });
}

/**
 * The circles among things that have at most one parent each, by each of their members. Every thing is visited once.
 *
 * @param parents the parent of each thing, null at the top
 */
export function circlesIn(parents: ReadonlyMap<string, string | null>): ReadonlyMap<string, readonly string[]> {
  const visited = new Set<string>();
  const circles = new Map<string, readonly string[]>();
  for (const start of parents.keys()) {
    const path = pathFrom(start, parents, visited);
    const end = parents.get(path.at(-1) ?? start) ?? null;
    const circle = end === null ? [] : path.slice(path.indexOf(end) === -1 ? path.length : path.indexOf(end));
    for (const member of circle) circles.set(member, circle);
  }
  return circles;
}

/** Upwards until the top or something visited before; what is passed counts as visited. */
function pathFrom(start: string, parents: ReadonlyMap<string, string | null>, visited: Set<string>): readonly string[] {
  const path: string[] = [];
  let next: string | null = start;
  while (next !== null && parents.has(next) && !visited.has(next)) {
    visited.add(next);
    path.push(next);
    next = parents.get(next) ?? null;
  }
  return path;
}

function wayRound(circle: readonly string[], from: string): string {
  const at = circle.indexOf(from);
  return [...circle.slice(at), ...circle.slice(0, at), from].join(' → ');
}
