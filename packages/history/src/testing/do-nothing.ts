import { emptyHead } from '../port/head.js';
import type { History } from '../port/history.js';

/** An adapter that accepts everything and keeps nothing. Every case of the contract must fail against it, or the case proves nothing. */
export function doNothingHistory(): History {
  return {
    append: async (request) => ({ outcome: 'appended', commit: { ...request, format: 1, position: 1, version: 1, at: '', prev: '', hash: '' } }),
    head: async (org) => emptyHead(org),
    readStored: async () => [],
    readStream: async () => [],
    readCategory: async () => [],
    commitOf: async () => undefined,
    positionAt: async () => 0,
    heads: async () => [],
    subscribe: () => () => undefined,
    close: async () => undefined,
  };
}
