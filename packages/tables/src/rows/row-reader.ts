import type { Mapping } from '../mapping/mapping.js';
import type { Row } from '../reading/table.js';
import type { Refusal, RefusalCode } from '../refusals/refusal.js';
import type { Reading } from '../values/reading.js';

/** Reads the cells of one row by field and gathers what is wrong with them, so that a row is refused with all its reasons at once. */
export class RowReader<F extends string> {
  readonly line: number;
  readonly #cells: readonly string[];
  readonly #mapping: Mapping<F>;
  readonly #refusals: Refusal[] = [];

  constructor(row: Row, mapping: Mapping<F>) {
    this.line = row.line;
    this.#cells = row.cells;
    this.#mapping = mapping;
  }

  get refusals(): readonly Refusal[] {
    return this.#refusals;
  }

  /** The text of a cell without space around it; empty when the file has no such column. */
  text(field: F): string {
    const at = this.#mapping.columns.get(field);
    return at === undefined ? '' : (this.#cells[at] ?? '').trim();
  }

  /** The text of a cell that may not be longer than the history takes; null when it is empty or refused. */
  limited(field: F, charactersAtMost: number): string | null {
    const text = this.text(field);
    if (text.length <= charactersAtMost) return text === '' ? null : text;
    this.refuse(field, 'too-long', `The cell has ${text.length} characters; at most ${charactersAtMost} are taken`);
    return null;
  }

  /** What a cell says; null when it is empty or refused. */
  read<T>(field: F, reading: (text: string) => Reading<T>): T | null {
    const text = this.text(field);
    return text === '' ? null : this.accept(field, reading(text));
  }

  /** What a cell says that may not be empty; null when it is refused. */
  required<T>(field: F, missing: RefusalCode, reading: (text: string) => Reading<T>): T | null {
    if (this.text(field) === '') this.refuse(field, missing, `${this.columnOf(field) ?? field} is empty`);
    return this.read(field, reading);
  }

  /** The value of a reading, or null with its fault held against the row. */
  accept<T>(field: F, reading: Reading<T>): T | null {
    if ('value' in reading) return reading.value;
    this.refuse(field, reading.fault.code, reading.fault.reason);
    return null;
  }

  refuse(field: F, code: RefusalCode, reason: string): void {
    this.#refusals.push({ line: this.line, column: this.columnOf(field), code, reason });
  }

  /** The file's name of the column; null when the field has none. */
  columnOf(field: F): string | null {
    const at = this.#mapping.columns.get(field);
    return at === undefined ? null : (this.#mapping.header[at] ?? null);
  }
}
