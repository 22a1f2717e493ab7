import type { Instant, KeyResultValue } from '@cairn/method';
import { checkEffectiveAt, isMethodError } from '@cairn/method';
import type { LogField } from '../mapping/log-fields.js';
import { readMeasuredValue } from '../okr-export/measured-value.js';
import { readPast } from '../rows/import-context.js';
import type { RowReader } from '../rows/row-reader.js';
import { readConfidence } from '../values/confidence.js';
import { readEmail } from '../values/email.js';
import { quoted } from '../values/quoted.js';
import type { Reading } from '../values/reading.js';
import { fault, read, then } from '../values/reading.js';
import { readHealth } from '../values/status.js';
import { dictionary, wordKey } from '../values/words.js';
import type { KeyResultOfLog, LogContext } from './log-context.js';
import type { LogRow, LogRowKind } from './log-row.js';

/** The most characters of an answer in a check-in. */
const NOTE_CHARACTERS = 2000;

const KINDS = dictionary<LogRowKind>({
  'check-in': ['', 'record', 'recorded', 'new', '追蹤', '新增'],
  'corrects': ['correction', 'correct', 'corrected', '更正', '修正'],
});

type Reader = RowReader<LogField>;

/** One row of a log, cell by cell; null when any of them is refused, the reasons then stand in the reader. */
export function readLogRow(reader: Reader, context: LogContext): LogRow | null {
  const keyResult = keyResultOf(reader, context);
  const times = timesOf(reader, keyResult, context);
  const value = keyResult === null ? null : valueOf(reader, keyResult);
  const authorEmail = reader.required('authorEmail', 'missing-author', (text) => knownEmail(text, context));
  const said = { confidence: reader.read('confidence', readConfidence), health: reader.read('health', readHealth), note: reader.limited('note', NOTE_CHARACTERS) };
  const kind = reader.accept('kind', readKind(reader.text('kind')));
  if (times === null || authorEmail === null || kind === null || reader.refusals.length > 0) return null;
  return { line: reader.line, keyResult: reader.text('keyResult'), ...times, value, ...said, authorEmail, kind };
}

function keyResultOf(reader: Reader, { keyResults }: LogContext): KeyResultOfLog | null {
  return reader.required('keyResult', 'missing-key-result', (reference) => {
    const keyResult = keyResults.get(reference);
    return keyResult === undefined ? fault('unknown-key-result', `${reference} is no key result of the import or the organization`) : read(keyResult);
  });
}

function timesOf(reader: Reader, keyResult: KeyResultOfLog | null, context: LogContext): { effectiveAt: Instant; recordedAt: Instant } | null {
  const effectiveAt = reader.required('effectiveOn', 'missing-date', (text) => then(readPast(text, context), (at) => notTooEarly(at, keyResult, context)));
  const recordedAt = reader.required('recordedAt', 'missing-recorded-at', (text) => readPast(text, context));
  if (effectiveAt === null || recordedAt === null) return null;
  if (recordedAt >= effectiveAt) return { effectiveAt, recordedAt };
  reader.refuse('recordedAt', 'recorded-before-effective', `It was written down at ${reader.text('recordedAt')}, before it was true at ${reader.text('effectiveOn')}`);
  return null;
}

function notTooEarly(effectiveAt: Instant, keyResult: KeyResultOfLog | null, { timeZone, now }: LogContext): Reading<Instant> {
  if (keyResult === null) return read(effectiveAt);
  try {
    checkEffectiveAt(effectiveAt, { cycleStart: keyResult.cycleStart, timeZone, now });
    return read(effectiveAt);
  } catch (error) {
    if (!isMethodError(error, 'effective-at-too-early')) throw error;
    return fault('effective-too-early', `It was true more than a month before its cycle, which starts on ${keyResult.cycleStart}`);
  }
}

function valueOf(reader: Reader, keyResult: KeyResultOfLog): KeyResultValue | null {
  return reader.read('value', (text) => readMeasuredValue(text, keyResult));
}

function knownEmail(text: string, { people }: LogContext): Reading<string> {
  return then(readEmail(text), (email) => (people.has(email) ? read(email) : fault('unknown-email', `${email} is nobody's address in the import or the organization`)));
}

function readKind(text: string): Reading<LogRowKind> {
  const kind = KINDS.get(wordKey(text));
  return kind === undefined ? fault('unreadable-kind', `${quoted(text)} is neither empty nor "corrects"`) : read(kind);
}
