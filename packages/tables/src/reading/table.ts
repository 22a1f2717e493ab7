import type { Refusal } from '../refusals/refusal.js';
import type { Delimiter } from './delimiter.js';
import type { Encoding } from './encoding.js';

/** One row as it stands in the file. */
export interface Row {
  /** Where it begins; the first line of the file is 1. */
  readonly line: number;
  /** As many as the header has, in NFC, neither trimmed nor interpreted: `=1+1` is text. */
  readonly cells: readonly string[];
}

/** How a table is written down. */
export interface TableForm {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** A table as it was read. */
export interface Table extends TableForm {
  readonly header: readonly string[];
  /** The rows that can be interpreted. */
  readonly rows: readonly Row[];
  /** The rows that cannot, each with at least one refusal; their cells may be fewer or more than the header's. */
  readonly unreadable: readonly Row[];
  readonly refusals: readonly Refusal[];
  /** Rows without any text; they are left out. */
  readonly blankRows: number;
}
