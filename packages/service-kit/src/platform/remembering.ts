import { isUsable, type ApiKey, type ApiKeys, type Secrets } from '@cairn/state';

/** Milliseconds for which a key is believed without asking: as long may a key go on that another process has revoked. */
const BELIEVED_FOR = 1_000;
/** Keys that are remembered. */
const MOST = 10_000;

interface Remembered {
  readonly answer: Promise<ApiKey | undefined>;
  readonly until: string;
}

/**
 * API keys that were seen just now, so that each request need not ask the store; of many who come with the same one at once, one asks. What this process makes or revokes
 * counts at once.
 */
export function rememberingKeys(store: ApiKeys): ApiKeys {
  const remembered = new Map<string, Remembered>();
  const ask = (secret: string, at: string): Promise<ApiKey | undefined> => {
    const answer = store.authenticate(secret, at);
    const question = { answer, until: new Date(Date.parse(at) + BELIEVED_FOR).toISOString() };
    const forget = (): unknown => remembered.get(secret) === question && remembered.delete(secret);
    if (remembered.size >= MOST) remembered.clear();
    remembered.set(secret, question);
    answer.then((key) => key ?? forget(), forget);
    return answer;
  };
  return {
    create: (key, secret) => store.create(key, secret),
    list: (org) => store.list(org),
    authenticate: async (secret, at) => {
      const known = remembered.get(secret);
      const key = known && at < known.until ? await known.answer : undefined;
      return key && isUsable(key, at) ? key : ask(secret, at);
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
