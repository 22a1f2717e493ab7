import type { SqliteDatabase } from '@cairn/sqlite';
import { keyOwner, ownerId, personForgotten } from '../person-keys/person-keys.js';
import type { KeyOwner, KeyState, PersonKey, PersonKeys, Tombstone } from '../person-keys/person-keys.js';
import type { RandomBytes } from '../random-bytes.js';

type OwnerRow = readonly [kid: string | null, key: Uint8Array | null];
type KidRow = readonly [kid: string, key: Uint8Array | null];
type TombstoneRow = readonly [kind: KeyOwner['kind'], ownerId: string, destroyedAt: string];

const KEY_BYTES = 32;
const KID_BYTES = 16;

export class SqlitePersonKeys implements PersonKeys {
  readonly #db: SqliteDatabase;
  readonly #random: RandomBytes;
  readonly #sql: ReturnType<typeof prepareAll>;

  constructor(db: SqliteDatabase, random: RandomBytes) {
    this.#db = db;
    this.#random = random;
    this.#sql = prepareAll(db);
  }

  async getOrCreate(owner: KeyOwner): Promise<PersonKey> {
    const row = this.#sql.find.get(owner.org, owner.kind, ownerId(owner));
    if (row === undefined) {
      this.#create(owner);
      return this.getOrCreate(owner);
    }
    const [kid, key] = row;
    if (kid === null || key === null) throw personForgotten(owner.kind);
    return { kid, key };
  }

  async byKid(org: string, kids: readonly string[]): Promise<ReadonlyMap<string, KeyState>> {
    return new Map(this.#sql.byKid.all(org, JSON.stringify(kids)).map(([kid, key]) => [kid, toState(key)]));
  }

  async destroy(owners: readonly KeyOwner[], at: string): Promise<void> {
    this.#db.transaction('immediate', () => {
      for (const owner of owners) this.#sql.destroy.run(owner.org, owner.kind, ownerId(owner), at);
    });
    this.#db.scrub();
  }

  async tombstones(org: string): Promise<readonly Tombstone[]> {
    return this.#sql.tombstones.all(org).map(([kind, id, destroyedAt]) => ({ owner: keyOwner(kind, org, id), destroyedAt }));
  }

  /** Of two that create at the same time the first wins, and a tombstone that came in between stays: so it is read again. */
  #create(owner: KeyOwner): void {
    const kid = Buffer.from(this.#random(KID_BYTES)).toString('base64url');
    this.#sql.create.run(owner.org, owner.kind, ownerId(owner), kid, this.#random(KEY_BYTES));
  }
}

function prepareAll(db: SqliteDatabase) {
  return {
    find: db.prepare<OwnerRow>('SELECT kid, key FROM person_keys WHERE org = ? AND kind = ? AND owner_id = ?'),
    create: db.prepare(`INSERT INTO person_keys (org, kind, owner_id, kid, key) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (org, kind, owner_id) DO NOTHING`),
    byKid: db.prepare<KidRow>('SELECT kid, key FROM person_keys WHERE org = ? AND kid IN (SELECT value FROM json_each(?))'),
    destroy: db.prepare(`INSERT INTO person_keys (org, kind, owner_id, destroyed_at) VALUES (?, ?, ?, ?)
      ON CONFLICT (org, kind, owner_id) DO UPDATE SET key = NULL, destroyed_at = coalesce(destroyed_at, excluded.destroyed_at)`),
    tombstones: db.prepare<TombstoneRow>(`SELECT kind, owner_id, destroyed_at FROM person_keys
      WHERE org = ? AND destroyed_at IS NOT NULL ORDER BY destroyed_at, kind, owner_id`),
  };
}

function toState(key: Uint8Array | null): KeyState {
  return key === null ? { state: 'destroyed' } : { state: 'live', key };
}
