import type { ExportField } from '../mapping/export-fields.js';
import type { Mapping } from '../mapping/mapping.js';
import type { Refusal, RefusalCode } from '../refusals/refusal.js';
import type { GoalRow } from './goal-row.js';

/** A rule's objection to a row. */
export interface Objection {
  readonly row: GoalRow;
  readonly field: ExportField;
  readonly code: RefusalCode;
  readonly reason: string;
}

/** The rows that still stand, as rule after rule objects to some. */
export class Verdicts {
  readonly #mapping: Mapping<ExportField>;
  readonly #refusals: Refusal[] = [];
  #standing: readonly GoalRow[];

  constructor(rows: readonly GoalRow[], mapping: Mapping<ExportField>) {
    this.#standing = rows;
    this.#mapping = mapping;
  }

  get standing(): readonly GoalRow[] {
    return this.#standing;
  }

  get refusals(): readonly Refusal[] {
    return this.#refusals;
  }

  /** Takes the rows objected to out of those that stand. */
  apply(objections: readonly Objection[]): void {
    const refused = new Set(objections.map(({ row }) => row));
    this.#standing = this.#standing.filter((row) => !refused.has(row));
    this.#refusals.push(...objections.map(({ row, field, code, reason }) => ({ line: row.line, column: this.#columnOf(field), code, reason })));
  }

  #columnOf(field: ExportField): string | null {
    const at = this.#mapping.columns.get(field);
    return at === undefined ? null : (this.#mapping.header[at] ?? null);
  }
}
