import type { LocalDate } from '@cairn/method';
import type { ExportField } from '../mapping/export-fields.js';
import type { RowReader } from '../rows/row-reader.js';
import type { ImportContext } from '../rows/import-context.js';
import { readPast } from '../rows/import-context.js';
import { readDay } from '../values/date.js';
import { readEmail } from '../values/email.js';
import type { ObjectType } from '../values/object-type.js';
import { readObjectType } from '../values/object-type.js';
import { readPeriod } from '../values/period.js';
import { quoted } from '../values/quoted.js';
import { readStatus } from '../values/status.js';
import { readTags } from '../values/tags.js';
import { readTeamKind } from '../values/team-kind.js';
import type { CycleOfRow, GoalRow, TeamOfRow } from './goal-row.js';
import { readKeyResultPart } from './read-key-result-part.js';

/** The longest texts that the history takes of these. */
const CHARACTERS = { name: 200, title: 400, reference: 200 } as const;

type Reader = RowReader<ExportField>;

/** One row of an export, cell by cell; null when any of them is refused, the reasons then stand in the reader. */
export function readGoalRow(reader: Reader, context: ImportContext): GoalRow | null {
  const objectType = reader.required('objectType', 'missing-object-type', readObjectType);
  if (objectType === null) return null;
  const [identity, time, place] = [identityOf(reader), timeOf(reader, context), placeOf(reader, context)];
  const rest = partOf(reader, objectType, context);
  checkParent(reader, objectType);
  if (identity === null || time === null || place === null || rest === null || reader.refusals.length > 0) return null;
  return { line: reader.line, ...identity, ...time, ...place, ...rest };
}

function identityOf(reader: Reader) {
  const reference = required(reader, 'reference', 'missing-reference', CHARACTERS.reference);
  const title = required(reader, 'title', 'missing-title', CHARACTERS.title);
  const email = reader.required('ownerEmail', 'missing-owner', readEmail);
  const name = reader.limited('ownerName', CHARACTERS.name);
  return reference === null || title === null || email === null ? null : { reference, title, owner: { email, name } };
}

/** The row's own days; those of its cycle where it has none. */
function timeOf(reader: Reader, context: ImportContext): { cycle: CycleOfRow; start: LocalDate; due: LocalDate } | null {
  const name = required(reader, 'period', 'missing-period', CHARACTERS.name);
  const days = { start: dayOf(reader, 'start', context), due: dayOf(reader, 'due', context) };
  if (days.start !== null && days.due !== null && days.due < days.start) {
    reader.refuse('due', 'date-upside-down', `It ends on ${days.due}, before it starts on ${days.start}`);
    return null;
  }
  const cycle = name === null ? null : cycleOf(reader, name, days);
  return cycle === null ? null : { cycle, ...ownDays(days, cycle) };
}

function cycleOf(reader: Reader, name: string, { start, due }: Days): CycleOfRow | null {
  const named = readPeriod(name);
  if (named !== null) return { name, ...named };
  if (start !== null && due !== null) return { name, kind: 'custom', start, end: due };
  reader.refuse('period', 'unreadable-period', `${quoted(name)} is not a period that is known; give start and due dates, or write it as 2026 Q3`);
  return null;
}

interface Days {
  readonly start: LocalDate | null;
  readonly due: LocalDate | null;
}

function ownDays({ start, due }: Days, cycle: CycleOfRow): { readonly start: LocalDate; readonly due: LocalDate } {
  return { start: start ?? cycle.start, due: due ?? cycle.end };
}

function dayOf(reader: Reader, field: 'start' | 'due', { dateOrder }: ImportContext): LocalDate | null {
  return reader.read(field, (text) => readDay(text, dateOrder));
}

function placeOf(reader: Reader, context: ImportContext) {
  const team = teamOf(reader);
  const createdAt = reader.read('createdOn', (text) => readPast(text, context));
  const parent = reader.limited('parent', CHARACTERS.reference);
  const tags = reader.read('tags', readTags) ?? [];
  return team === null ? null : { team, createdAt, parent, tags, status: reader.read('status', readStatus) };
}

function teamOf(reader: Reader): TeamOfRow | null {
  const name = required(reader, 'team', 'missing-team', CHARACTERS.name);
  const parent = reader.limited('parentTeam', CHARACTERS.name);
  const kind = reader.read('teamType', readTeamKind);
  return name === null ? null : { name, parent, kind };
}

function partOf(reader: Reader, objectType: ObjectType, context: ImportContext) {
  if (objectType !== 'key-result') return { objectType };
  const part = readKeyResultPart(reader, context);
  return part === null ? null : { objectType, ...part };
}

/** An objective may stand alone; a key result measures one, and a piece of work serves a key result. */
function checkParent(reader: Reader, objectType: ObjectType): void {
  if (objectType === 'objective' || reader.text('parent') !== '') return;
  const needed = objectType === 'key-result' ? 'objective that it measures' : 'key result that it serves';
  reader.refuse('parent', 'missing-parent', `The ${needed} is not named`);
}

function required(reader: Reader, field: ExportField, code: 'missing-reference' | 'missing-title' | 'missing-period' | 'missing-team', charactersAtMost: number): string | null {
  const text = reader.limited(field, charactersAtMost);
  if (reader.text(field) === '') reader.refuse(field, code, `${reader.columnOf(field) ?? field} is empty`);
  return text;
}
