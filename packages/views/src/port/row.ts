/** `to` of a row that nothing has followed yet. */
export const OPEN = Number.MAX_SAFE_INTEGER;

/** What a document may be looked up by: text, a safe integer, or nothing. */
export type KeyValue = string | number | null;

/**
 * A document as it stood from position `from` until before position `to`. Rows are never deleted, and nothing of them ever changes but
 * `to`, which only falls. Of one document no two rows overlap.
 */
export interface Row {
  readonly id: string;
  /** Position of the commit that made it. */
  readonly from: number;
  /** Position of the commit that followed it; `OPEN` while there is none. */
  readonly to: number;
  /** JSON text, exactly as it was written; null: the document is gone. */
  readonly doc: string | null;
}

/** A row to be written. */
export interface NewRow extends Row {
  readonly view: string;
  /** Values of the declared keys, in the order of the declaration; all null when the document is gone. */
  readonly keys: readonly KeyValue[];
}

/** Lowers `to` of a row that is there already. */
export interface Close {
  readonly view: string;
  readonly id: string;
  readonly from: number;
  readonly to: number;
}
