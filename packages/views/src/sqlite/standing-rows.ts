import { LRUCache } from 'lru-cache';
import { OPEN, type Row } from '../port/row.js';
import type { RowsBatch } from '../port/batch.js';
import type { ViewRef } from '../port/projection.js';

/** Rows that are kept, and the length of their documents together in UTF-16 code units. */
const MOST = { max: 50_000, maxSize: 64_000_000, sizeCalculation: ({ doc }: Row): number => 1 + (doc?.length ?? 0) };

/**
 * The newest rows of documents that were read just now. Only where nobody else writes: whatever is about to be written is
 * forgotten first and not learned again before it is there, so that no row is ever taken for the newest that isn't.
 */
export class StandingRows {
  readonly #rows = new LRUCache<string, Row>(MOST);
  readonly #changing = new Map<string, number>();

  /** The row that stands at a position: a known one that nothing has followed, else what storage says. */
  at(ref: ViewRef & { readonly org: string; readonly id: string }, position: number, read: () => Row | undefined): Row | undefined {
    const place = placeOf(ref);
    const known = this.#rows.get(place);
    if (known && known.from <= position) return known;
    const row = read();
    if (row?.to === OPEN && !this.#changing.has(place)) this.#rows.set(place, row);
    return row;
  }

  /** Carries a batch to storage. @returns what the writing says: were the rows written? */
  async during(batch: RowsBatch, write: () => Promise<boolean>): Promise<boolean> {
    const { storage, org, rows, closes } = batch;
    const places = [...rows, ...closes].map(({ view, id }) => placeOf({ storage, view, org, id }));
    for (const place of places) this.#begin(place);
    try {
      return await write();
    } finally {
      for (const place of places) this.#end(place);
    }
  }

  forget(): void {
    this.#rows.clear();
  }

  #begin(place: string): void {
    this.#rows.delete(place);
    this.#changing.set(place, (this.#changing.get(place) ?? 0) + 1);
  }

  #end(place: string): void {
    const left = (this.#changing.get(place) ?? 0) - 1;
    if (left > 0) this.#changing.set(place, left);
    else this.#changing.delete(place);
  }
}

function placeOf({ storage, view, org, id }: ViewRef & { readonly org: string; readonly id: string }): string {
  return `${storage}\n${view}\n${id}\n${org}`;
}
