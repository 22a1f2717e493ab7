import { keyNotStorable } from '../port/errors.js';
import type { KeyValue } from '../port/row.js';

/** What a document is made of in storage. */
export interface DocContent {
  /** JSON text; null: gone. */
  readonly doc: string | null;
  readonly keys: readonly KeyValue[];
}

/** What one commit made of a document. */
export interface Change extends DocContent {
  readonly id: string;
  /** Position of the commit. */
  readonly position: number;
}

/** A document as text, and the values of its declared keys. @throws CairnError `key-not-storable` */
export function contentOf(view: string, keys: readonly string[], doc: object): DocContent {
  return { doc: JSON.stringify(doc), keys: keys.map((key) => keyValue(view, key, doc)) };
}

/** A document that is gone is looked up by nothing. */
export function goneContent(keys: readonly string[]): DocContent {
  return { doc: null, keys: keys.map(() => null) };
}

function keyValue(view: string, key: string, doc: object): KeyValue {
  const value: unknown = (doc as Readonly<Record<string, unknown>>)[key] ?? null;
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw keyNotStorable(view, key);
}
