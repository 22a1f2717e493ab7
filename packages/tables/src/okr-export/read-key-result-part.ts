import type { ExportField } from '../mapping/export-fields.js';
import type { ImportContext } from '../rows/import-context.js';
import { readPast } from '../rows/import-context.js';
import type { RowReader } from '../rows/row-reader.js';
import { NO_UNIT, readUnit } from '../values/unit.js';
import { readWeight } from '../values/weight.js';
import type { KeyResultRow, LastCheckIn } from './goal-row.js';
import type { Measured } from './measure.js';
import { measureOf } from './measure.js';
import { readMeasuredValue } from './measured-value.js';

/** The most characters of an answer in a check-in. */
const NOTE_CHARACTERS = 2000;

type Reader = RowReader<ExportField>;

/** What a row tells of a key result alone. Progress is never read: it is computed from values. */
export type KeyResultPart = Pick<KeyResultRow, 'measure' | 'stepTitles' | 'unit' | 'currency' | 'weight' | 'lastCheckIn'>;

/** Null when it cannot be told how the key result is measured. */
export function readKeyResultPart(reader: Reader, context: ImportContext): KeyResultPart | null {
  const measured = measuredOf(reader);
  const weight = reader.read('weight', readWeight);
  return measured === null ? null : { ...measured, weight, lastCheckIn: lastCheckInOf(reader, measured, context) };
}

function measuredOf(reader: Reader): Measured | null {
  const unit = reader.read('unit', readUnit);
  if (unit === null && reader.text('unit') !== '') return null;
  const found = measureOf({ start: reader.text('startValue'), target: reader.text('target'), unit: unit ?? NO_UNIT });
  if ('measured' in found) return found.measured;
  for (const { field, code, reason } of found.faults) reader.refuse(field, code, reason);
  return null;
}

function lastCheckInOf(reader: Reader, measured: Measured, context: ImportContext): LastCheckIn {
  return {
    value: reader.read('current', (text) => readMeasuredValue(text, measured)),
    at: reader.read('lastCheckIn', (text) => readPast(text, context)),
    note: reader.limited('lastCheckInNote', NOTE_CHARACTERS),
  };
}
