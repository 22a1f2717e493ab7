/** Why a row is refused. Stable for ever: admins look them up in docs/import.md, clients translate them. */
export const REFUSAL_CODES = [
  'broken-quotes', 'wrong-cell-count', 'ill-formed-text', 'control-character', 'too-long',
  'missing-reference', 'missing-title', 'missing-object-type', 'missing-team', 'missing-owner', 'missing-period', 'missing-parent',
  'missing-start', 'missing-target', 'missing-date', 'missing-recorded-at', 'missing-key-result', 'missing-author',
  'unknown-object-type', 'unreadable-period', 'unreadable-team-type', 'unreadable-email', 'unreadable-date', 'ambiguous-date',
  'unreadable-number', 'unreadable-weight', 'unreadable-status', 'unreadable-health', 'unreadable-confidence', 'unreadable-kind',
  'unreadable-value', 'unreadable-tags', 'ambiguous-currency', 'unit-mismatch', 'start-equals-target', 'unmeasurable',
  'date-upside-down', 'date-in-future', 'duplicate-reference', 'orphan-parent', 'wrong-parent-type', 'parent-of-other-cycle', 'circle',
  'contradicting-team', 'team-circle', 'refused-parent',
  'unknown-key-result', 'unknown-email', 'recorded-before-effective', 'effective-too-early', 'duplicate-check-in',
  'conflicting-check-in', 'correction-of-nothing',
] as const;

/** Why a row that reads well can not be imported into the organization as it stands: judged where the import is planned. */
export const PLANNING_REFUSAL_CODES = ['due-outside-period', 'goal-not-open', 'period-not-begun'] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number] | (typeof PLANNING_REFUSAL_CODES)[number];

/** One reason against one row. A row may have several: they are told at once, so that it is mended once. */
export interface Refusal {
  /** Where the row begins in the file; the first line is 1, and a quoted line break counts. */
  readonly line: number;
  /** The column's name in the file's header; null when the row as a whole is at fault. */
  readonly column: string | null;
  readonly code: RefusalCode;
  /** One sentence in plain words. It may quote the cell: it goes back to whoever owns the file, and nowhere else. */
  readonly reason: string;
}

/** By line, and within a line as found. */
export function inLineOrder(refusals: readonly Refusal[]): readonly Refusal[] {
  return refusals.toSorted((one, other) => one.line - other.line);
}
