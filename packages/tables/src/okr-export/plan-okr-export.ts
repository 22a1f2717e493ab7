import type { ExportField } from '../mapping/export-fields.js';
import type { Mapping } from '../mapping/mapping.js';
import type { Table } from '../reading/table.js';
import { inLineOrder } from '../refusals/refusal.js';
import type { ImportContext } from '../rows/import-context.js';
import { cyclesOf } from './cycles.js';
import type { GoalRow } from './goal-row.js';
import { IdBook } from './id-book.js';
import { judgeRows } from './judge.js';
import type { Known } from './known.js';
import { NOTHING_KNOWN } from './known.js';
import type { OkrExportPlan, PlannedPerson } from './plan.js';
import { initiativesOf, keyResultsOf, linksOf, objectivesOf } from './planned-goals.js';
import { teamsOf } from './teams.js';

/**
 * What an export of goals comes to. Pure: the same file against the same organization is the same plan, with the same ids.
 *
 * @param known what the organization has already; leave out for an empty one
 * @throws MethodError `unknown-time-zone`
 */
export function planOkrExport(table: Table, mapping: Mapping<ExportField>, context: ImportContext, known: Known = NOTHING_KNOWN): OkrExportPlan {
  const { rows, refusals } = judgeRows(table, mapping, context, known);
  const ids = new IdBook(context.source, rows, known);
  return {
    people: peopleOf(rows),
    teams: teamsOf(rows).map(({ name, kind, parent }) => ({ id: ids.team(name), name, kind, parentId: parent === null ? null : ids.team(parent) })),
    cycles: [...cyclesOf(rows).values()].map((cycle) => ({ id: ids.cycle(cycle.name), ...cycle })),
    objectives: objectivesOf(rows, ids),
    keyResults: keyResultsOf(rows, ids),
    initiatives: initiativesOf(rows, ids),
    links: linksOf(rows, ids),
    refusals: inLineOrder([...table.refusals, ...refusals]),
  };
}

function peopleOf(rows: readonly GoalRow[]): readonly PlannedPerson[] {
  const people = new Map<string, PlannedPerson>();
  for (const { owner } of rows) {
    const known = people.get(owner.email);
    people.set(owner.email, { email: owner.email, name: known?.name ?? owner.name });
  }
  return [...people.values()];
}
