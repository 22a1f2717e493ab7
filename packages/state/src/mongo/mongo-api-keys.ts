import { CairnError } from '@cairn/contracts/errors';
import { ensureIndexes, isDuplicateKey, reading } from '@cairn/mongo';
import type { WantedIndex } from '@cairn/mongo';
import { isUsable } from '../api-keys/api-keys.js';
import type { ApiKey, ApiKeys, NewApiKey } from '../api-keys/api-keys.js';
import { hashSecret, lookupOf, requireStrongSecret, sameHash } from '../api-keys/secret.js';
import { collectionOf, documentId } from './collection.js';
import type { Collection, Db } from './collection.js';
import { standing } from './upsert.js';

interface KeyDocument {
  readonly _id: string;
  readonly hash: Uint8Array;
  readonly lookup: string;
  readonly key: ApiKey;
}

const INDEXES: readonly WantedIndex[] = [
  { name: 'api_keys_by_hash', key: { hash: 1 }, unique: true },
  { name: 'api_keys_lookup', key: { lookup: 1 } },
  { name: 'api_keys_by_id', key: { 'key.org': 1, 'key.keyId': 1 } },
];

export class MongoApiKeys implements ApiKeys {
  readonly #keys: Collection<KeyDocument>;

  private constructor(keys: Collection<KeyDocument>) {
    this.#keys = keys;
  }

  /** @throws as `ensureIndexes`. */
  static async open(db: Db): Promise<MongoApiKeys> {
    const keys = collectionOf<KeyDocument>(db, 'api_keys');
    await ensureIndexes(keys, INDEXES);
    return new MongoApiKeys(keys);
  }

  async create(key: NewApiKey, secret: string): Promise<void> {
    requireStrongSecret(secret);
    const hash = hashSecret(secret);
    const stored = await this.#standing(key, hash);
    if (!sameHash(stored.hash, hash)) throw keyExists(key);
  }

  async authenticate(secret: string, at: string): Promise<ApiKey | undefined> {
    const hash = hashSecret(secret);
    const candidates = await reading(() => this.#keys.find({ lookup: lookupOf(hash) }).toArray());
    const key = candidates.find((candidate) => sameHash(candidate.hash, hash))?.key;
    return key !== undefined && isUsable(key, at) ? key : undefined;
  }

  async list(org: string): Promise<readonly ApiKey[]> {
    return (await this.#keys.find({ 'key.org': org }).sort({ 'key.keyId': 1 }).toArray()).map(({ key }) => key);
  }

  /** Of several instants the earliest stays, in whatever order they arrive. */
  async revoke(org: string, keyId: string, at: string): Promise<boolean> {
    return (await this.#keys.updateOne({ _id: documentId(org, keyId) }, { $min: { 'key.revokedAt': at } })).matchedCount === 1;
  }

  /** The key under this id, made where there is none. */
  async #standing(key: NewApiKey, hash: Uint8Array): Promise<KeyDocument> {
    const made = { hash, lookup: lookupOf(hash), key: { ...key, scopes: [...key.scopes] } };
    try {
      return await standing(() => this.#keys.findOneAndUpdate({ _id: documentId(key.org, key.keyId) }, { $setOnInsert: made }, { upsert: true, returnDocument: 'after' }));
    } catch (thrown) {
      throw isDuplicateKey(thrown) ? keyExists(key, thrown) : thrown;
    }
  }
}

function keyExists({ keyId }: NewApiKey, cause?: unknown): CairnError {
  return new CairnError('the API key exists', { code: 'api-key-exists', details: { keyId }, cause });
}
