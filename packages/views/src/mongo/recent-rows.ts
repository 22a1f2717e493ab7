import type { Cursor } from '@cairn/history';
import { LRUCache } from 'lru-cache';
import type { RowsBatch } from '../port/batch.js';
import type { ViewRef } from '../port/projection.js';
import type { Row } from '../port/row.js';

/** Characters of documents that are remembered at most, of all projections and organizations together, and of one that is worth it. */
const MOST = 32_000_000;
const LONGEST = 16_000;
/** What a row costs besides its document. */
const OVERHEAD = 500;

/** Batches of one projection and organization, each from where the one before moved the cursor to. */
interface Chain {
  end: Cursor;
}

interface Remembered {
  readonly row: Row;
  readonly chain: Chain;
}

/**
 * The rows that this process wrote last. As long as it alone moves a cursor, what it wrote is what stands there, and need not be read again
 * for the next batch; once somebody else was quicker, everything of that projection and organization is forgotten.
 */
export class RecentRows {
  readonly #chains = new Map<string, Chain>();
  readonly #rows = new LRUCache<string, Remembered>({ maxSize: MOST, maxEntrySize: LONGEST, sizeCalculation: ({ row }) => OVERHEAD + (row.doc ?? '').length });

  /** The row that stands at a position, if it is known for sure. */
  standing({ storage, view }: ViewRef, org: string, id: string, at: number): Row | undefined {
    const chain = this.#chains.get(place(storage, org));
    if (chain?.end.position !== at) return undefined;
    const known = this.#rows.get(rowPlace(storage, org, view, id));
    return known?.chain === chain ? known.row : undefined;
  }

  /** This process swapped the cursor. */
  moved({ storage, org, expected, next, rows }: RowsBatch): void {
    const chain = this.#continued(storage, org, expected);
    chain.end = next;
    for (const { view, id, from, to, doc } of rows) this.#rows.set(rowPlace(storage, org, view, id), { row: { id, from, to, doc }, chain });
  }

  forget(storage: string, org: string): void {
    this.#chains.delete(place(storage, org));
  }

  forgetAll(): void {
    this.#chains.clear();
    this.#rows.clear();
  }

  #continued(storage: string, org: string, { position, hash }: Cursor): Chain {
    const known = this.#chains.get(place(storage, org));
    if (known?.end.position === position && known.end.hash === hash) return known;
    const begun = { end: { position, hash } };
    this.#chains.set(place(storage, org), begun);
    return begun;
  }
}

function place(storage: string, org: string): string {
  return `${storage}\n${org}`;
}

function rowPlace(storage: string, org: string, view: string, id: string): string {
  return `${place(storage, org)}\n${view}\n${id}`;
}
