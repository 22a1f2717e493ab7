import { CairnError, isCairnError } from '@cairn/contracts/errors';
import type { SqliteDatabase } from '@cairn/sqlite';
import { isUsable } from '../api-keys/api-keys.js';
import type { ApiKey, ApiKeys, NewApiKey } from '../api-keys/api-keys.js';
import { hashSecret, lookupOf, requireStrongSecret, sameHash } from '../api-keys/secret.js';

type KeyRow = readonly [
  hash: Uint8Array,
  org: string,
  keyId: string,
  personId: string | null,
  role: string | null,
  scopes: string,
  createdAt: string,
  expires: string | null,
  revokedAt: string | null,
];
const COLUMNS = 'hash, org, key_id, person_id, role, scopes, created_at, expires, revoked_at';

export class SqliteApiKeys implements ApiKeys {
  readonly #sql: ReturnType<typeof prepareAll>;

  constructor(db: SqliteDatabase) {
    this.#sql = prepareAll(db);
  }

  async create(key: NewApiKey, secret: string): Promise<void> {
    requireStrongSecret(secret);
    const hash = hashSecret(secret);
    try {
      this.#insert(key, hash);
    } catch (thrown) {
      if (!isCairnError(thrown, 'unique-violation')) throw thrown;
      if (!this.#isRepeat(key, hash)) throw keyExists(key, thrown);
    }
  }

  async authenticate(secret: string, at: string): Promise<ApiKey | undefined> {
    const hash = hashSecret(secret);
    const row = this.#sql.lookup.all(lookupOf(hash)).find(([stored]) => sameHash(stored, hash));
    const key = row && toKey(row);
    return key !== undefined && isUsable(key, at) ? key : undefined;
  }

  async list(org: string): Promise<readonly ApiKey[]> {
    return this.#sql.list.all(org).map(toKey);
  }

  async revoke(org: string, keyId: string, at: string): Promise<boolean> {
    return this.#sql.revoke.run(at, org, keyId).changes === 1;
  }

  #insert({ org, keyId, personId, role, scopes, createdAt, expires }: NewApiKey, hash: Uint8Array): void {
    this.#sql.insert.run(hash, org, keyId, personId ?? null, role ?? null, JSON.stringify(scopes), createdAt, expires ?? null, lookupOf(hash));
  }

  #isRepeat({ org, keyId }: NewApiKey, hash: Uint8Array): boolean {
    const row = this.#sql.get.get(org, keyId);
    return row !== undefined && sameHash(row[0], hash);
  }
}

function prepareAll(db: SqliteDatabase) {
  return {
    insert: db.prepare(`INSERT INTO api_keys (${COLUMNS}, lookup) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)`),
    get: db.prepare<KeyRow>(`SELECT ${COLUMNS} FROM api_keys WHERE org = ? AND key_id = ?`),
    lookup: db.prepare<KeyRow>(`SELECT ${COLUMNS} FROM api_keys WHERE lookup = ?`),
    list: db.prepare<KeyRow>(`SELECT ${COLUMNS} FROM api_keys WHERE org = ? ORDER BY key_id`),
    revoke: db.prepare('UPDATE api_keys SET revoked_at = coalesce(revoked_at, ?) WHERE org = ? AND key_id = ?'),
  };
}

function keyExists({ keyId }: NewApiKey, cause: CairnError): CairnError {
  return new CairnError('the API key exists', { code: 'api-key-exists', details: { keyId }, cause });
}

function toKey([, org, keyId, personId, role, scopes, createdAt, expires, revokedAt]: KeyRow): ApiKey {
  return {
    org,
    keyId,
    scopes: JSON.parse(scopes) as readonly string[],
    createdAt,
    ...(personId === null ? {} : { personId }),
    ...(role === null ? {} : { role }),
    ...(expires === null ? {} : { expires }),
    ...(revokedAt === null ? {} : { revokedAt }),
  };
}
