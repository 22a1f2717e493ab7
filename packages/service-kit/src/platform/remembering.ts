import { isUsable, type ApiKey, type ApiKeys, type Secrets } from '@cairn/state';

/** Milliseconds for which a key is believed without asking: as long may a key go on that another process has revoked. */
const BELIEVED_FOR = 1_000;
/** Keys that are remembered. */
const MOST = 10_000;

interface Remembered {
  readonly key: ApiKey;
  readonly until: string;
}

/** API keys that were seen just now, so that each request need not ask the store. What this process makes or revokes counts at once. */
export function rememberingKeys(store: ApiKeys): ApiKeys {
  const remembered = new Map<string, Remembered>();
  return {
    create: (key, secret) => store.create(key, secret),
    list: (org) => store.list(org),
    authenticate: async (secret, at) => {
      const known = remembered.get(secret);
      if (known && at < known.until && isUsable(known.key, at)) return known.key;
      const key = await store.authenticate(secret, at);
      if (remembered.size >= MOST) remembered.clear();
      if (key === undefined) remembered.delete(secret);
      else remembered.set(secret, { key, until: new Date(Date.parse(at) + BELIEVED_FOR).toISOString() });
      return key;
    },
    revoke: async (org, keyId, at) => {
      const revoked = await store.revoke(org, keyId, at);
      remembered.clear();
      return revoked;
    },
  };
}

/** Secrets are made once and the same for ever. */
export function rememberingSecrets(store: Secrets): Secrets {
  const remembered = new Map<string, Promise<Uint8Array>>();
  return {
    getOrCreate: (owner, purpose) => {
      const key = JSON.stringify([owner, purpose]);
      const known = remembered.get(key) ?? store.getOrCreate(owner, purpose);
      remembered.set(key, known);
      known.catch(() => remembered.delete(key));
      return known;
    },
  };
}
