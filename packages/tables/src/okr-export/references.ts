import type { GoalRow } from './goal-row.js';
import type { Known } from './known.js';
import type { Objection } from './verdicts.js';

/**
 * A reference belongs to the first row that has it, refused or not, and to what the organization has by it. An import adds and never
 * edits: a row that calls a known goal otherwise is refused.
 *
 * @param lines the line on which each reference stands first
 */
export function objectToReferences(rows: readonly GoalRow[], lines: ReadonlyMap<string, number>, { goals }: Known): readonly Objection[] {
  return rows.flatMap((row) => {
    const line = lines.get(row.reference) ?? row.line;
    if (line !== row.line) return [duplicate(row, `${row.reference} is already used on line ${line}`)];
    const known = goals.get(row.reference);
    const isSame = known === undefined || (known.objectType === row.objectType && known.title === row.title);
    return isSame ? [] : [duplicate(row, `${row.reference} is already "${known.title}" in the organization; an import does not edit goals`)];
  });
}

function duplicate(row: GoalRow, reason: string): Objection {
  return { row, field: 'reference', code: 'duplicate-reference', reason };
}
