import type { ListPlace, ListRequest, Selection } from '../port/list.js';
import { OPEN } from '../port/row.js';
import type { RowPlace } from '../port/views.js';
import { BY_ROW, indexOfKey } from './indexes.js';

/** A question to a view's collection, by the one index that answers it. */
export interface RowsQuery {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort?: Readonly<Record<string, 1 | -1>>;
  readonly limit?: number;
  /** Name of the index. */
  readonly hint: string;
}

/** Of a document's rows the last that began by then stands there, for they follow each other without gaps. */
export function newestQuery(org: string, id: string, at: number): RowsQuery {
  return { filter: { org, id, from: { $lte: at } }, sort: { from: -1 }, limit: 1, hint: BY_ROW.name };
}

export function newestOfManyQuery(org: string, ids: readonly string[], at: number): RowsQuery {
  return { filter: { org, id: { $in: ids }, from: { $lte: at }, to: { $gt: at } }, hint: BY_ROW.name };
}

/** All rows after a place, by id and `from`. */
export function scanQuery(org: string, after: RowPlace | undefined, limit: number): RowsQuery {
  const rest = after ? { id: { $gte: after.id }, $or: [{ id: { $gt: after.id } }, { id: after.id, from: { $gt: after.from } }] } : {};
  return { filter: { org, ...rest }, sort: { id: 1, from: 1 }, limit, hint: BY_ROW.name };
}

/**
 * The questions whose answers, merged and cut to the limit, are a page of a list. A list by key asks for the open rows first, which the
 * index has in order of id, and then for those closed since the position that is read at, which are few and sorted: a row that is closed
 * in between is in both answers and in neither case missing.
 */
export function listQueries(org: string, { select, at, after, limit }: ListRequest): readonly RowsQuery[] {
  const stands = { from: { $lte: at }, gone: { $ne: true } };
  const afterId = after ? { id: { $gt: after.id } } : {};
  const byId = { sort: { id: 1 }, limit } as const;
  switch (select.by) {
    case 'id':
      return [{ filter: { org, ...afterId, to: { $gt: at }, ...stands }, ...byId, hint: BY_ROW.name }];
    case 'key': {
      const chosen = { org, [`k.${select.key}`]: select.equals, ...afterId, ...stands };
      return [{ ...chosen, to: OPEN }, { ...chosen, to: { $gt: at, $lt: OPEN } }].map((filter) => ({ filter, ...byId, hint: indexOfKey(select.key).name }));
    }
    case 'range': {
      const field = `k.${select.key}`;
      const filter = { org, ...rangeAfter(field, select, after), to: { $gt: at }, ...stands };
      return [{ filter, sort: { [field]: 1, id: 1 }, limit, hint: indexOfKey(select.key).name }];
    }
  }
}

function rangeAfter(field: string, { from, below }: Extract<Selection, { by: 'range' }>, after: ListPlace | undefined): RowsQuery['filter'] {
  if (!after) return { [field]: { $gte: from, $lt: below } };
  return { [field]: { $gte: after.value, $lt: below }, $or: [{ [field]: { $gt: after.value } }, { [field]: after.value, id: { $gt: after.id } }] };
}
