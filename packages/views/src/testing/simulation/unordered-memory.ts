import { GENESIS, type Cursor, type Parking } from '@cairn/history';
import type { Random } from '@cairn/history/testing';
import type { RowsBatch } from '../../port/batch.js';
import type { ProjectionStorage } from '../../port/projection.js';
import type { KeyValue } from '../../port/row.js';

/** What a store or an adapter might get wrong. */
export type PlantedMistake = 'none' | 'closes-before-rows' | 'rows-merged' | 'to-only-on-insert';

/** A row as the database keeps it. */
export interface StoredRow {
  readonly storage: string;
  readonly org: string;
  readonly view: string;
  readonly id: string;
  readonly from: number;
  to: number;
  readonly doc: string | null;
  readonly keys: readonly KeyValue[];
}

/** The documents of a database without transactions: one operation touches one document. Shared by any number of workers. */
export class UnorderedMemory {
  readonly projections = new Map<string, ProjectionStorage>();
  readonly rows = new Map<string, StoredRow>();
  readonly cursors = new Map<string, Cursor>();

  /** `{_id} {$setOnInsert: row, $min: {to}}`, or `{$setOnInsert: row}` alone, which is an insert. @returns was it not there? */
  upsert({ storage, org }: RowsBatch, row: RowsBatch['rows'][number], onConflict: 'lower-to' | 'leave'): boolean {
    const name = nameOf(storage, org, row);
    const known = this.rows.get(name);
    if (!known) this.rows.set(name, { storage, org, ...row });
    else if (onConflict === 'lower-to') known.to = Math.min(known.to, row.to);
    return !known;
  }

  /** `{_id} {$min: {to}}` */
  lower({ storage, org }: RowsBatch, close: RowsBatch['closes'][number]): void {
    const known = this.rows.get(nameOf(storage, org, close));
    if (known) known.to = Math.min(known.to, close.to);
  }

  /** `{storage, org, position, hash} → the new cursor` */
  swap({ storage, org, expected, next }: RowsBatch): boolean {
    if (!this.#standsAt(storage, org, expected)) return false;
    this.cursors.set(cursorName(storage, org), next);
    return true;
  }

  cursor(storage: string, org: string): Cursor {
    return this.cursors.get(cursorName(storage, org)) ?? GENESIS;
  }

  park(storage: string, org: string, { at, parking }: { readonly at: Cursor; readonly parking: Parking }): void {
    if (this.#standsAt(storage, org, at)) this.cursors.set(cursorName(storage, org), { ...at, parked: parking });
  }

  drop(storage: string): void {
    this.projections.delete(storage);
    for (const [name, row] of this.rows) if (row.storage === storage) this.rows.delete(name);
    for (const name of this.cursors.keys()) if (name.startsWith(cursorName(storage, ''))) this.cursors.delete(name);
  }

  #standsAt(storage: string, org: string, { position, hash }: Cursor): boolean {
    const cursor = this.cursor(storage, org);
    return cursor.position === position && cursor.hash === hash;
  }
}

/** Any order, as an unordered bulk write has. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const mixed = [...items];
  mixed.forEach((item, index) => {
    const other = random.pick(index + 1);
    mixed[index] = mixed[other] ?? item;
    mixed[other] = item;
  });
  return mixed;
}

function nameOf(storage: string, org: string, { view, id, from }: { readonly view: string; readonly id: string; readonly from: number }): string {
  return JSON.stringify([storage, org, view, id, from]);
}

function cursorName(storage: string, org: string): string {
  return `${storage}|${org}`;
}
