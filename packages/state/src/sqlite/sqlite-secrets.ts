import type { SqliteDatabase } from '@cairn/sqlite';
import type { RandomBytes } from '../random-bytes.js';
import type { SecretOwner, Secrets } from '../secrets/secrets.js';

const SECRET_BYTES = 32;

export class SqliteSecrets implements Secrets {
  readonly #random: RandomBytes;
  readonly #sql: ReturnType<typeof prepareAll>;

  constructor(db: SqliteDatabase, random: RandomBytes) {
    this.#random = random;
    this.#sql = prepareAll(db);
  }

  /** Where another process was first, its secret is the one that counts: so it is read again. */
  async getOrCreate(owner: SecretOwner, purpose: string): Promise<Uint8Array> {
    const key = [owner.kind, owner.kind === 'organization' ? owner.org : '', purpose] as const;
    const row = this.#sql.get.get(...key);
    if (row !== undefined) return row[0];
    this.#sql.create.run(...key, this.#random(SECRET_BYTES));
    return this.getOrCreate(owner, purpose);
  }
}

function prepareAll(db: SqliteDatabase) {
  return {
    get: db.prepare<readonly [Uint8Array]>('SELECT secret FROM secrets WHERE owner = ? AND org = ? AND purpose = ?'),
    create: db.prepare('INSERT INTO secrets (owner, org, purpose, secret) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'),
  };
}
