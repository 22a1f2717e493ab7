import { CairnError } from '@cairn/contracts/errors';
import type { Cursor, Parking } from '@cairn/history';
import { seededRandom, type Random } from '@cairn/history/testing';
import type { RowsBatch } from '../../port/batch.js';
import { unknownKey, unknownView } from '../../port/errors.js';
import { PAGE_LIMIT, type ListRequest } from '../../port/list.js';
import type { ProjectionStorage, ViewDeclaration, ViewRef } from '../../port/projection.js';
import type { NewRow, Row } from '../../port/row.js';
import type { RowPlace, Views } from '../../port/views.js';
import { applyUnordered, type UnorderedStore } from '../../projection/apply-unordered.js';
import { keyOrder, listed } from './listing.js';
import { shuffled, type PlantedMistake, type StoredRow, type UnorderedMemory } from './unordered-memory.js';

export interface UnorderedOptions {
  readonly memory: UnorderedMemory;
  readonly upsert: UnorderedStore['upsert'];
  /** Awaited before every operation on a document: whoever holds it back stalls the worker. */
  readonly gate?: () => Promise<void>;
  readonly random?: Random;
  readonly mistake?: PlantedMistake;
}

/** One worker's sight of a database without transactions: the model of an adapter for such a one. */
export class UnorderedViews implements Views, UnorderedStore {
  readonly upsert: UnorderedStore['upsert'];
  readonly #memory: UnorderedMemory;
  readonly #gate: () => Promise<void>;
  readonly #random: Random;
  readonly #mistake: PlantedMistake;

  constructor({ memory, upsert, gate, random, mistake }: UnorderedOptions) {
    this.upsert = upsert;
    this.#memory = memory;
    this.#gate = gate ?? (async () => undefined);
    this.#random = random ?? seededRandom(1);
    this.#mistake = mistake ?? 'none';
  }

  async prepare({ storage, views }: ProjectionStorage): Promise<void> {
    const known = this.#memory.projections.get(storage);
    if (known && JSON.stringify(known.views) !== JSON.stringify(views)) throw new CairnError('Other keys under the same version.', { code: 'schema-refused' });
    this.#memory.projections.set(storage, { storage, views });
  }

  async cursor(storage: string, org: string): Promise<Cursor> {
    await this.#gate();
    return this.#memory.cursor(storage, org);
  }

  async apply(batch: RowsBatch): Promise<boolean> {
    for (const { view } of batch.rows) this.#declarationOf({ storage: batch.storage, view });
    return applyUnordered(this, this.#mistake === 'rows-merged' ? merged(batch) : batch);
  }

  async writeRows(batch: RowsBatch): Promise<readonly NewRow[]> {
    if (this.#mistake === 'closes-before-rows') await this.#lowerAll(batch);
    const isTold = this.upsert === 'tells' && this.#mistake !== 'to-only-on-insert';
    const onConflict = this.upsert === 'lowers' && this.#mistake !== 'to-only-on-insert' ? 'lower-to' : 'leave';
    const left: NewRow[] = [];
    for (const row of shuffled(batch.rows, this.#random)) {
      await this.#gate();
      if (!this.#memory.upsert(batch, row, onConflict) && isTold) left.push(row);
    }
    return left;
  }

  async writeCloses(batch: RowsBatch): Promise<void> {
    if (this.#mistake !== 'closes-before-rows') await this.#lowerAll(batch);
  }

  async swap(batch: RowsBatch): Promise<boolean> {
    await this.#gate();
    return this.#memory.swap(batch);
  }

  async newest(view: ViewRef, org: string, ids: readonly string[], at: number): Promise<readonly Row[]> {
    this.#declarationOf(view);
    const rows: Row[] = [];
    for (const id of new Set(ids)) {
      await this.#gate();
      const row = this.#rowsOf(view, org).findLast((each) => each.id === id && each.from <= at && at < each.to);
      if (row) rows.push(row);
    }
    return rows;
  }

  async get(view: ViewRef, org: string, id: string, at: number): Promise<Row | undefined> {
    const [row] = await this.newest(view, org, [id], at);
    return row?.doc === null ? undefined : row;
  }

  async list(view: ViewRef, org: string, request: ListRequest): Promise<readonly Row[]> {
    const { keys } = this.#declarationOf(view);
    const { select, at, limit } = request;
    if (select.by !== 'id' && !keys.includes(select.key)) throw unknownKey(view, select.key);
    const standing = this.#rowsOf(view, org).filter((row) => row.from <= at && at < row.to && row.doc !== null);
    return listed(standing, keys, request).slice(0, Math.min(limit, PAGE_LIMIT));
  }

  async scan(view: ViewRef, org: string, after: RowPlace | undefined, limit: number): Promise<readonly Row[]> {
    this.#declarationOf(view);
    const rows = this.#rowsOf(view, org).toSorted((one, other) => keyOrder(one.id, other.id) || one.from - other.from);
    const rest = after ? rows.filter(({ id, from }) => (keyOrder(id, after.id) || from - after.from) > 0) : rows;
    return rest.slice(0, limit).map(({ id, from, to, doc }) => ({ id, from, to, doc }));
  }

  async park(storage: string, org: string, parked: { readonly at: Cursor; readonly parking: Parking }): Promise<void> {
    await this.#gate();
    this.#memory.park(storage, org, parked);
  }

  async storages(): Promise<readonly string[]> {
    return [...this.#memory.projections.keys()].toSorted();
  }

  async drop(storage: string): Promise<void> {
    this.#memory.drop(storage);
  }

  async close(): Promise<void> {}

  async #lowerAll(batch: RowsBatch): Promise<void> {
    for (const close of shuffled(batch.closes, this.#random)) {
      await this.#gate();
      this.#memory.lower(batch, close);
    }
  }

  #rowsOf({ storage, view }: ViewRef, org: string): StoredRow[] {
    return [...this.#memory.rows.values()].filter((row) => row.storage === storage && row.view === view && row.org === org);
  }

  #declarationOf(ref: ViewRef): ViewDeclaration {
    const declaration = this.#memory.projections.get(ref.storage)?.views[ref.view];
    if (!declaration) throw unknownView(ref);
    return declaration;
  }
}

/** The mistake of writing a document once for each batch: what stood between is lost, and depends on the cut. */
function merged(batch: RowsBatch): RowsBatch {
  const last = new Map(batch.rows.map((row) => [`${row.view}|${row.id}`, row]));
  const closes = batch.closes.map((close) => ({ ...close, to: last.get(`${close.view}|${close.id}`)?.from ?? close.to }));
  return { ...batch, rows: [...last.values()], closes };
}
