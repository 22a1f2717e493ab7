import { CairnError } from '@cairn/contracts/errors';

/** The largest file that is read, in bytes (64 MiB): it is held in memory as a whole. */
export const FILE_BYTES_AT_MOST = 64 * 1024 * 1024;

/** Rows below the header. */
export const ROWS_AT_MOST = 200_000;

/** Cells of one row. */
export const COLUMNS_AT_MOST = 256;

/** Characters of one cell, as many as spreadsheets hold. */
export const CELL_CHARACTERS_AT_MOST = 32_767;

/** Refuses a file that is larger than what is read at once. @throws CairnError `table-too-large` */
export function checkLimit(what: 'bytes' | 'rows' | 'columns', found: number, limit: number): void {
  if (found <= limit) return;
  throw new CairnError(`The file has ${found} ${what}; at most ${limit} are read at once`, { code: 'table-too-large', details: { what, found, limit } });
}
