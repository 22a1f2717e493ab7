import type { Keys, State } from '../stores.js';

/** Resolves every call with the emptiest answer its type allows, so that a contract case which passes on it proves nothing. */
export const doNothingState: State = {
  directory: {
    put: async () => undefined,
    get: async () => new Map(),
    findByEmail: async () => undefined,
    page: async () => [],
    confirm: async () => undefined,
    unconfirmed: async () => [],
    discard: async () => false,
    forget: async () => undefined,
  },
  cursors: { get: async () => undefined, swap: async () => false, parked: async () => [], remove: async () => undefined },
  apiKeys: { create: async () => undefined, authenticate: async () => undefined, list: async () => [], revoke: async () => false },
  checkpoints: { newest: async () => [], tiles: async () => [], add: async () => false },
  close: async () => undefined,
};

/** As `doNothingState`. */
export const doNothingKeys: Keys = {
  personKeys: {
    getOrCreate: async () => ({ kid: '', key: new Uint8Array() }),
    byKid: async () => new Map(),
    destroy: async () => undefined,
    tombstones: async () => [],
  },
  secrets: { getOrCreate: async () => new Uint8Array() },
  close: async () => undefined,
};
