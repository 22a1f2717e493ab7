import { canonicalText } from '@cairn/contracts/canonical';
import { grouped } from '../rows/grouped.js';
import type { LogRow } from './log-row.js';

/** A row that says again, or says otherwise, what an earlier row of the file has said of the same moment. */
export interface Repeat {
  readonly row: LogRow;
  readonly code: 'duplicate-check-in' | 'conflicting-check-in';
  readonly reason: string;
}

/** What makes a row itself: one key result has one check-in and one correction of a moment, written down at one time. */
export function identityOf({ keyResult, effectiveAt, recordedAt, kind }: LogRow): string {
  return JSON.stringify([keyResult, effectiveAt, recordedAt, kind]);
}

/** All rows of an identity but the first in the file. */
export function repeatsIn(rows: readonly LogRow[]): readonly Repeat[] {
  return [...grouped(rows, identityOf).values()].flatMap(([first, ...others]) => others.map((row) => repeatOf(row, first)));
}

function repeatOf(row: LogRow, first: LogRow | undefined): Repeat {
  const isSame = canonicalText({ ...row, line: 0 }) === canonicalText({ ...first, line: 0 });
  if (isSame) return { row, code: 'duplicate-check-in', reason: `The same row stands on line ${first?.line}` };
  return { row, code: 'conflicting-check-in', reason: `Line ${first?.line} was recorded at the same time of the same day and says otherwise` };
}
