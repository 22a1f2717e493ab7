import type { ExportField } from '../mapping/export-fields.js';
import type { Mapping } from '../mapping/mapping.js';
import type { Table } from '../reading/table.js';
import type { Refusal } from '../refusals/refusal.js';
import type { ImportContext } from '../rows/import-context.js';
import { RowReader } from '../rows/row-reader.js';
import { objectToCircles } from './circles.js';
import { withWholeCycles } from './cycles.js';
import type { GoalRow } from './goal-row.js';
import type { Known } from './known.js';
import { objectToOrphaned, objectToParents } from './parents.js';
import { readGoalRow } from './read-goal-row.js';
import { objectToReferences } from './references.js';
import { objectToTeams } from './teams.js';
import { Verdicts } from './verdicts.js';

/** The rows that can be imported, and why the others cannot. */
export interface Judged {
  readonly rows: readonly GoalRow[];
  readonly refusals: readonly Refusal[];
}

/** Reads every row by itself, then judges them by each other: references, circles, parents, teams, and at last what hangs on a refused row. */
export function judgeRows(table: Table, mapping: Mapping<ExportField>, context: ImportContext, known: Known): Judged {
  const readers = table.rows.map((row) => new RowReader(row, mapping));
  const rows = readers.flatMap((reader) => readGoalRow(reader, context) ?? []);
  const lines = firstLines(readers);
  const verdicts = new Verdicts(withWholeCycles(rows), mapping);
  verdicts.apply(objectToReferences(verdicts.standing, lines, known));
  verdicts.apply(objectToCircles(verdicts.standing, known));
  verdicts.apply(objectToParents(verdicts.standing, new Set(lines.keys()), known));
  verdicts.apply(objectToTeams(verdicts.standing));
  verdicts.apply(objectToOrphaned(verdicts.standing, known));
  return { rows: verdicts.standing, refusals: [...readers.flatMap(({ refusals }) => refusals), ...verdicts.refusals] };
}

/** Where each reference stands first. */
function firstLines(readers: readonly RowReader<ExportField>[]): ReadonlyMap<string, number> {
  const backwards = readers.toReversed().map((reader) => [reader.text('reference'), reader.line] as const);
  return new Map(backwards.filter(([reference]) => reference !== ''));
}
