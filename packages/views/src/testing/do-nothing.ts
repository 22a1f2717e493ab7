import { GENESIS } from '@cairn/history';
import type { Views } from '../port/views.js';

/** An adapter that accepts everything and keeps nothing. Every case of the contract must fail against it, or the case proves nothing. */
export function doNothingViews(): Views {
  return {
    prepare: async () => undefined,
    cursor: async () => GENESIS,
    apply: async () => true,
    newest: async () => [],
    get: async () => undefined,
    list: async () => [],
    scan: async () => [],
    park: async () => undefined,
    storages: async () => [],
    drop: async () => undefined,
    close: async () => undefined,
  };
}
