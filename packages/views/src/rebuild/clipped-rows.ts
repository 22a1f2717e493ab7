import { PAGE_LIMIT } from '../port/list.js';
import type { ProjectionStorage } from '../port/projection.js';
import { OPEN, type Row } from '../port/row.js';
import type { RowPlace, Views } from '../port/views.js';

/** A row and the view it belongs to. */
export interface ViewRow extends Row {
  readonly view: string;
}

export interface RowsScope {
  readonly views: Pick<Views, 'scan'>;
  readonly projection: ProjectionStorage;
  readonly org: string;
  /** What came after this position is left out, and counts as not having closed anything. */
  readonly at: number;
}

/** Every row of a projection as it stood at a position, by view, id and `from`. */
export async function* clippedRows(scope: RowsScope): AsyncGenerator<ViewRow, void, undefined> {
  for (const view of Object.keys(scope.projection.views).toSorted()) yield* rowsOfView(scope, view);
}

async function* rowsOfView({ views, projection: { storage }, org, at }: RowsScope, view: string): AsyncGenerator<ViewRow, void, undefined> {
  const read = (after?: RowPlace): Promise<readonly Row[]> => views.scan({ storage, view }, org, after, PAGE_LIMIT);
  for (let page = await read(); page.length > 0; page = await read(page.at(-1))) {
    for (const row of page) if (row.from <= at) yield { view, ...row, to: row.to > at ? OPEN : row.to };
  }
}
