import { type ExportField, type ImportContext, inLineOrder, type OkrExportPlan, planOkrExport, type Refusal } from '@cairn/tables';
import type { MappedFile } from '../files/mapped-file.js';
import { columnOf } from '../files/mapped-file.js';
import type { KnownIndex } from '../known/known-index.js';
import { knownForExport } from '../known/known-for-tables.js';
import { periodsOf } from '../schedule/periods.js';
import type { Objection } from './object-to-goals.js';
import { objectToGoals } from './object-to-goals.js';
import { withoutRefused } from './without-refused.js';
import type { World } from './world.js';
import { knownInitiatives } from './world.js';

/** What of an export can be added, against what, and every refusal. */
export interface JudgedExport {
  readonly plan: OkrExportPlan;
  readonly world: World;
  readonly refusals: readonly Refusal[];
}

const NO_EXPORT: OkrExportPlan = { people: [], teams: [], cycles: [], objectives: [], keyResults: [], initiatives: [], links: [], refusals: [] };

/** Reads an export and leaves out what the organization would refuse. Without a file there is nothing to add. */
export function judgeExport(file: MappedFile<ExportField> | null, context: ImportContext, index: KnownIndex): JudgedExport {
  const read = file === null ? NO_EXPORT : planOkrExport(file.table, file.columns, context, knownForExport(index));
  const world = { index, periods: periodsOf(read.cycles, index), initiatives: knownInitiatives(read, index) };
  const plan = { ...read, cycles: read.cycles.map((cycle) => ({ ...cycle, ...daysOf(cycle.id, world) })) };
  const objections = objectToGoals(plan, world);
  const { plan: left, orphaned } = withoutRefused(plan, objections, world);
  const refused = [...objections, ...orphaned].map((objection) => refusalOf(objection, file));
  return { plan: left, world: { ...world, periods: periodsOf(left.cycles, index) }, refusals: inLineOrder([...read.refusals, ...refused]) };
}

/** The days that hold: a file of mended rows tells less of a cycle than the organization knows. */
function daysOf(cycleId: string, { periods }: World) {
  const period = periods.get(cycleId);
  return period === undefined ? {} : { start: period.start, end: period.end };
}

function refusalOf({ line, field, code, reason }: Objection, file: MappedFile<ExportField> | null): Refusal {
  return { line, column: file === null ? null : columnOf(file, field), code, reason };
}
