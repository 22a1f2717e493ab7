import type { Row } from '../csv.fixture.js';
import { ratio, type Ratio } from './ratio.fixture.js';

/** What the method needs of a key result, as the export tells it. */
export interface HandKeyResult {
  readonly reference: string;
  readonly objective: string;
  readonly start: Ratio;
  readonly target: Ratio;
  /** In percent; null where the export gives none. */
  readonly weight: Ratio | null;
}

export interface HandObjective {
  readonly reference: string;
  /** Of the objective that it contributes to. */
  readonly parent: string | null;
  readonly keyResults: readonly HandKeyResult[];
}

/** Rows of the export by the lines that the import is to refuse: what stands there is no goal. */
export function objectivesByHand(rows: readonly Row[], refused: readonly number[]): readonly HandObjective[] {
  const taken = rows.filter(({ line }) => !refused.includes(line)).map(({ cells }) => cells);
  const keyResults = taken.filter((cells) => cells['Object Type'] === 'Key Result').map(keyResultOf);
  return taken
    .filter((cells) => cells['Object Type'] === 'Objective')
    .map(({ 'OKR Reference': reference = '', 'Parent OKR': parent }) => ({
      reference,
      parent: parent === undefined || parent === '' ? null : parent,
      keyResults: keyResults.filter(({ objective }) => objective === reference),
    }));
}

function keyResultOf(cells: Row['cells']): HandKeyResult {
  const { 'OKR Reference': reference = '', 'Parent OKR': objective = '', 'Start Value': start = '', Target: target = '', Weight: weight = '' } = cells;
  return { reference, objective, start: ratio(plainNumber(start)), target: ratio(plainNumber(target)), weight: weight === '' ? null : ratio(plainNumber(weight)) };
}

/** `(NT$12,500,000)` is -12500000, `22 %` is 22. */
export function plainNumber(cell: string): string {
  const digits = cell.replaceAll(/NT\$|[\s,%()]/g, '');
  return cell.startsWith('(') ? `-${digits}` : digits;
}
