import type { ObjectType } from '../values/object-type.js';
import type { CycleOfRow, GoalRow } from './goal-row.js';
import type { Known } from './known.js';
import { parentsFirst } from './parents-first.js';
import type { Objection } from './verdicts.js';

/** What each kind of goal may stand under (docs/METHOD.md, alignment and key results). */
const PARENT_TYPES: Readonly<Record<ObjectType, readonly ObjectType[]>> = {
  'objective': ['objective', 'key-result'],
  'key-result': ['objective'],
  'initiative': ['key-result', 'initiative'],
};

/** As much of a parent as its children are judged by. */
interface Parent {
  readonly objectType: ObjectType;
  readonly cycle: Pick<CycleOfRow, 'name' | 'start' | 'end'>;
}

/**
 * Parents that are nowhere, of a kind that cannot be one, or in a cycle that a link does not reach: links go within a cycle or up to a
 * longer one around it.
 *
 * @param named every reference in the file, also of refused rows: a parent that was refused is told apart from one that never was
 */
export function objectToParents(rows: readonly GoalRow[], named: ReadonlySet<string>, { goals }: Known): readonly Objection[] {
  const byReference = new Map<string, Parent>([...goals, ...rows.map((row) => [row.reference, row] as const)]);
  return rows.flatMap((row) => {
    if (row.parent === null) return [];
    const parent = byReference.get(row.parent);
    if (parent !== undefined) return objectToParent(row, parent);
    return named.has(row.parent) ? [] : [objection(row, 'orphan-parent', `${row.parent} is neither in the file nor in the organization`)];
  });
}

function objectToParent(row: GoalRow, parent: Parent): readonly Objection[] {
  if (!PARENT_TYPES[row.objectType].includes(parent.objectType)) {
    return [objection(row, 'wrong-parent-type', `${row.parent} is of the kind ${parent.objectType}; ${row.objectType} goes under ${PARENT_TYPES[row.objectType].join(' or ')}`)];
  }
  const reaches = row.objectType === 'objective' ? isAround(parent.cycle, row.cycle) : parent.cycle.name === row.cycle.name;
  return reaches ? [] : [objection(row, 'parent-of-other-cycle', `${row.parent} belongs to ${parent.cycle.name} and this to ${row.cycle.name}`)];
}

function isAround(outer: Parent['cycle'], inner: Parent['cycle']): boolean {
  return outer.name === inner.name || (outer.start <= inner.start && inner.end <= outer.end);
}

function objection(row: GoalRow, code: Objection['code'], reason: string): Objection {
  return { row, field: 'parent', code, reason };
}

/** Rows whose parent was refused, and theirs in turn: what hangs on them cannot be placed either. */
export function objectToOrphaned(rows: readonly GoalRow[], { goals }: Known): readonly Objection[] {
  const parents = new Map(rows.map(({ reference, parent }) => [reference, parent]));
  const placed = new Set(goals.keys());
  for (const reference of parentsFirst(parents)) {
    const parent = parents.get(reference) ?? null;
    if (parent === null || placed.has(parent)) placed.add(reference);
  }
  return rows.filter(({ parent }) => parent !== null && !placed.has(parent)).map((row) => objection(row, 'refused-parent', `${row.parent} was refused, or something above it`));
}
