import type { WantedIndex } from '@cairn/mongo';
import type { ViewDeclaration } from '../port/projection.js';

/** The rows of a document in order of time. */
export const BY_ROW: WantedIndex = { name: 'row', key: { org: 1, id: 1, from: 1 } };

/** The index of a key ends with the id, so that the open rows of a value are in order of id without sorting. */
export function indexOfKey(key: string): WantedIndex {
  return { name: `by ${key}`, key: { org: 1, [`k.${key}`]: 1, to: 1, id: 1 } };
}

/** What a view's collection must have beside the names of its rows, which alone are unique. */
export function indexesOf({ keys }: ViewDeclaration): WantedIndex[] {
  return [BY_ROW, ...keys.map(indexOfKey)];
}
