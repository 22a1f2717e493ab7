import type { Cursor } from '@cairn/history';
import type { SqlValue } from '@cairn/sqlite';
import type { RowsBatch } from '../port/batch.js';

/** Rows and closes of one view, each as the parameters of its statement behind the organization. */
export interface ViewWrites {
  readonly view: string;
  /** id, from, to, doc, keys… */
  readonly rows: (readonly SqlValue[])[];
  readonly closes: (readonly [id: string, from: number, to: number])[];
}

/** A batch on its way to the writer's thread: plain data, and few names in it. */
export interface WriterBatch {
  readonly storage: string;
  readonly org: string;
  readonly expected: Cursor;
  readonly next: Cursor;
  readonly views: readonly ViewWrites[];
}

export function writerBatch({ storage, org, expected, next, rows, closes }: RowsBatch): WriterBatch {
  const views = new Map<string, ViewWrites>();
  for (const { view, id, from, to, doc, keys } of rows) writesOf(views, view).rows.push([id, from, to, doc, ...keys]);
  for (const { view, id, from, to } of closes) writesOf(views, view).closes.push([id, from, to]);
  return { storage, org, expected, next, views: [...views.values()] };
}

function writesOf(views: Map<string, ViewWrites>, view: string): ViewWrites {
  const known = views.get(view);
  if (known) return known;
  const made: ViewWrites = { view, rows: [], closes: [] };
  views.set(view, made);
  return made;
}
