import { ensureIndexes } from '@cairn/mongo';
import type { WantedIndex } from '@cairn/mongo';
import { keyOwner, ownerId, personForgotten } from '../person-keys/person-keys.js';
import type { KeyOwner, KeyState, PersonKey, PersonKeys, Tombstone } from '../person-keys/person-keys.js';
import type { RandomBytes } from '../random-bytes.js';
import { collectionOf, documentId } from './collection.js';
import type { Collection, Db } from './collection.js';
import { againAfterRace, standing } from './upsert.js';

interface KeyDocument {
  readonly _id: string;
  readonly org: string;
  readonly kind: KeyOwner['kind'];
  readonly ownerId: string;
  /** Every entry has one, also a tombstone that never had a key: the unique index takes nothing for a value. */
  readonly kid: string;
  /** Until it is destroyed. */
  readonly key?: Uint8Array;
  /** There is no key from then on. */
  readonly destroyedAt?: string;
}

const INDEXES: readonly WantedIndex[] = [
  { name: 'person_keys_by_kid', key: { org: 1, kid: 1 }, unique: true },
  { name: 'person_keys_destroyed', key: { org: 1, destroyedAt: 1, kind: 1, ownerId: 1 } },
];
const KEY_BYTES = 32;
const KID_BYTES = 16;

/**
 * One document an owner, for ever. A key is written only where there is no document, and a destruction takes it out of whatever document
 * there is: so in no order of late, repeated or simultaneous calls does a key come after a tombstone.
 */
export class MongoPersonKeys implements PersonKeys {
  readonly #keys: Collection<KeyDocument>;
  readonly #random: RandomBytes;

  private constructor(keys: Collection<KeyDocument>, random: RandomBytes) {
    this.#keys = keys;
    this.#random = random;
  }

  /** @throws as `ensureIndexes`. */
  static async open(db: Db, random: RandomBytes): Promise<MongoPersonKeys> {
    const keys = collectionOf<KeyDocument>(db, 'person_keys');
    await ensureIndexes(keys, INDEXES);
    return new MongoPersonKeys(keys, random);
  }

  async getOrCreate(owner: KeyOwner): Promise<PersonKey> {
    const { kid, key, destroyedAt } = (await this.#keys.findOne({ _id: idOf(owner) })) ?? (await this.#create(owner));
    if (key === undefined || destroyedAt !== undefined) throw personForgotten(owner.kind);
    return { kid, key };
  }

  async byKid(org: string, kids: readonly string[]): Promise<ReadonlyMap<string, KeyState>> {
    const found = await this.#keys.find({ org, kid: { $in: [...kids] } }).toArray();
    return new Map(found.map((document) => [document.kid, toState(document)]));
  }

  /** What the server's files keep of a destroyed key until they are written over is told in docs/GUARANTEES.md. */
  async destroy(owners: readonly KeyOwner[], at: string): Promise<void> {
    if (owners.length === 0) return;
    const writes = owners.map((owner) => ({
      updateOne: {
        filter: { _id: idOf(owner) },
        update: { $unset: { key: '' as const }, $min: { destroyedAt: at }, $setOnInsert: { ...ownerFields(owner), kid: this.#newKid() } },
        upsert: true,
      },
    }));
    await againAfterRace(() => this.#keys.bulkWrite(writes, { ordered: false }));
  }

  async tombstones(org: string): Promise<readonly Tombstone[]> {
    const found = this.#keys.find({ org, destroyedAt: { $gt: '' } }).project<Required<KeyDocument>>({ key: 0 });
    const sorted = await found.sort({ destroyedAt: 1, kind: 1, ownerId: 1 }).toArray();
    return sorted.map(({ kind, ownerId: id, destroyedAt }) => ({ owner: keyOwner(kind, org, id), destroyedAt }));
  }

  /** What stands then: this key, that of another who was first, or a tombstone. */
  #create(owner: KeyOwner): Promise<KeyDocument> {
    const made = { ...ownerFields(owner), kid: this.#newKid(), key: this.#random(KEY_BYTES) };
    return standing(() => this.#keys.findOneAndUpdate({ _id: idOf(owner) }, { $setOnInsert: made }, { upsert: true, returnDocument: 'after' }));
  }

  #newKid(): string {
    return Buffer.from(this.#random(KID_BYTES)).toString('base64url');
  }
}

function idOf(owner: KeyOwner): string {
  return documentId(owner.org, owner.kind, ownerId(owner));
}

function ownerFields(owner: KeyOwner) {
  return { org: owner.org, kind: owner.kind, ownerId: ownerId(owner) };
}

function toState({ key, destroyedAt }: KeyDocument): KeyState {
  return key === undefined || destroyedAt !== undefined ? { state: 'destroyed' } : { state: 'live', key };
}
