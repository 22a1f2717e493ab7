import { GENESIS, type Cursor } from '@cairn/history';
import { SharedQuestions, type mongo } from '@cairn/mongo';
import type { ListRequest } from '../port/list.js';
import type { ViewRef } from '../port/projection.js';
import type { Row } from '../port/row.js';
import type { RowPlace } from '../port/views.js';
import type { ViewsCollections } from './collections.js';
import { ROW_FIELDS, rowFrom, type FoundRow, type RowDocument } from './documents.js';
import { mergedPage } from './merged-page.js';
import { cursorName } from './names.js';
import { slicesOf } from './portions.js';
import { listQueries, newestOfManyQuery, newestQuery, scanQuery, type RowsQuery } from './queries.js';

/** Ids of one look-up. */
const IDS_AT_ONCE = 500;

/** How lists are read: a server of its own has no snapshots. */
export type ListConcern = 'snapshot' | 'majority';

/** Reads views by id and by pages, each question by the one index that answers it. */
export class MongoReader {
  readonly #collections: ViewsCollections;
  readonly #listConcern: ListConcern;
  /** Names of the cursors that the next question is to answer. */
  readonly #wanted = new Set<string>();
  readonly #cursors = new SharedQuestions(() => this.#cursorsWanted());

  constructor(collections: ViewsCollections, listConcern: ListConcern) {
    this.#collections = collections;
    this.#listConcern = listConcern;
  }

  /** All cursors that are wanted at once are one question. */
  async cursor(storage: string, org: string): Promise<Cursor> {
    const name = cursorName(storage, org);
    this.#wanted.add(name);
    const found = await this.#cursors.ask('all that are wanted');
    return found.get(name) ?? GENESIS;
  }

  async newest(ref: ViewRef, org: string, id: string, at: number): Promise<Row | undefined> {
    const [row] = await this.#find(ref, newestQuery(org, id, at));
    return row;
  }

  async newestOfMany(ref: ViewRef, org: string, ids: readonly string[], at: number): Promise<Row[]> {
    const found = await Promise.all(slicesOf(ids, IDS_AT_ONCE).map((slice) => this.#find(ref, newestOfManyQuery(org, slice, at))));
    return found.flat();
  }

  async list(ref: ViewRef, org: string, request: ListRequest): Promise<Row[]> {
    const parts: Row[][] = [];
    for (const query of listQueries(org, request)) parts.push(await this.#find(ref, query, this.#listConcern));
    return mergedPage(parts, request.limit);
  }

  scan(ref: ViewRef, org: string, after: RowPlace | undefined, limit: number): Promise<Row[]> {
    return this.#find(ref, scanQuery(org, after, limit));
  }

  /** A question begins within the call that wants it, or once the one before has ended: what it takes from `#wanted` belongs to those who share it. */
  async #cursorsWanted(): Promise<ReadonlyMap<string, Cursor>> {
    const { cursors, session } = this.#collections;
    const names = [...this.#wanted];
    this.#wanted.clear();
    const found = await cursors.find({ _id: { $in: names } }, { session }).toArray();
    return new Map(found.map(({ _id, position, hash, parked }) => [_id, { position, hash, ...(parked && { parked }) }]));
  }

  async #find(ref: ViewRef, { filter, sort, limit }: RowsQuery, level: ListConcern = 'majority'): Promise<Row[]> {
    const { session } = this.#collections;
    const size = limit === undefined ? {} : { limit, batchSize: limit };
    const found = this.#collections.rows(ref).find<FoundRow>(filter as mongo.Filter<RowDocument>, { projection: ROW_FIELDS, session, readConcern: { level }, ...(sort && { sort: { ...sort } }), ...size });
    return (await found.toArray()).map(rowFrom);
  }
}
