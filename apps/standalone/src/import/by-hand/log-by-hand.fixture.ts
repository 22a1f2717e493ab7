import type { Row } from '../csv.fixture.js';

/** A check-in of the log that counts at some moment. */
export interface HandCheckIn {
  readonly line: number;
  readonly keyResult: string;
  /** Start of the day on which it was true, in Taipei; milliseconds. */
  readonly effectiveAt: number;
  readonly recordedAt: number;
  readonly value: string;
  readonly health: string;
  /** From 0 to 10. */
  readonly confidence: string;
  /** The line of the row that it corrects. */
  readonly corrects: number | null;
}

/** What is asked of the log: what was known, and of that what was true, before these moments. */
export interface Until {
  readonly known: number;
  readonly true: number;
}

export const ALWAYS: Until = { known: Infinity, true: Infinity };

/** The first moment after a day in Taipei. */
export function endOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`) + 86_400_000;
}

/** The rows of the log in the order in which they were written down, each correction with the row whose place it takes. */
export function logByHand(rows: readonly Row[], refused: readonly number[]): readonly HandCheckIn[] {
  const log: HandCheckIn[] = [];
  const read = rows.filter(({ line }) => !refused.includes(line)).map(checkInOf);
  for (const row of read.toSorted((one, other) => one.recordedAt - other.recordedAt)) {
    const corrected = row.corrects === null ? undefined : log.findLast(({ keyResult, effectiveAt }) => keyResult === row.keyResult && effectiveAt === row.effectiveAt);
    log.push({ ...row, corrects: corrected?.line ?? null });
  }
  return log;
}

function checkInOf({ line, cells }: Row): HandCheckIn {
  const { key_result: keyResult = '', effective_on: effectiveOn = '', recorded_at: recordedAt = '', value = '', health = '', confidence_0_10: confidence = '', kind } = cells;
  return { line, keyResult, effectiveAt: Date.parse(`${effectiveOn}T00:00:00+08:00`), recordedAt: Date.parse(recordedAt), value, health, confidence, corrects: kind === 'corrects' ? line : null };
}

/** The check-in whose value is a key result's at a moment: of those known and not corrected, the newest that was true; of one day the later. */
export function standing(log: readonly HandCheckIn[], keyResult: string, until: Until): HandCheckIn | undefined {
  const known = log.filter((row) => row.keyResult === keyResult && row.recordedAt < until.known);
  const corrected = new Set(known.map(({ corrects }) => corrects));
  const counting = known.filter(({ line, effectiveAt }) => !corrected.has(line) && effectiveAt < until.true);
  return counting.toSorted((one, other) => one.effectiveAt - other.effectiveAt || one.recordedAt - other.recordedAt).at(-1);
}
