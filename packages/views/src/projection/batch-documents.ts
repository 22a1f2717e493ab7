import { unknownView } from '../port/errors.js';
import type { ProjectionStorage } from '../port/projection.js';
import type { Documents } from './documents.js';
import { planRows, type RowsPlan } from './plan-rows.js';
import { ViewChanges, type ReadBase } from './view-changes.js';

/** The documents of one batch: what its commits made of them, over the rows that stood before it. */
export class BatchDocuments implements Documents<Record<string, object>> {
  readonly #storage: string;
  readonly #views: ReadonlyMap<string, ViewChanges>;

  constructor({ storage, views }: ProjectionStorage, readBase: ReadBase) {
    this.#storage = storage;
    this.#views = new Map(Object.entries(views).map(([view, { keys }]) => [view, new ViewChanges(view, keys, readBase)]));
  }

  async get(view: string, id: string): Promise<object | undefined> {
    const text = await this.#changesOf(view).textOf(id);
    return text === null ? undefined : (JSON.parse(text) as object);
  }

  put(view: string, id: string, doc: object): void {
    this.#changesOf(view).put(id, doc);
  }

  remove(view: string, id: string): void {
    this.#changesOf(view).remove(id);
  }

  endCommit(position: number): void {
    for (const changes of this.#views.values()) changes.endCommit(position);
  }

  async plan(): Promise<RowsPlan> {
    const plans: RowsPlan[] = [];
    for (const changes of this.#views.values()) plans.push(planRows(changes.view, changes.changes, await changes.base()));
    return { rows: plans.flatMap(({ rows }) => rows), closes: plans.flatMap(({ closes }) => closes) };
  }

  #changesOf(view: string): ViewChanges {
    const changes = this.#views.get(view);
    if (!changes) throw unknownView({ storage: this.#storage, view });
    return changes;
  }
}
