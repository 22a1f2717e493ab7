import { reading } from '@cairn/mongo';
import type { RandomBytes } from '../random-bytes.js';
import type { SecretOwner, Secrets } from '../secrets/secrets.js';
import { collectionOf, documentId } from './collection.js';
import type { Collection, Db } from './collection.js';
import { standing } from './upsert.js';

interface SecretDocument {
  readonly _id: string;
  readonly secret: Uint8Array;
}

const SECRET_BYTES = 32;

export class MongoSecrets implements Secrets {
  readonly #secrets: Collection<SecretDocument>;
  readonly #random: RandomBytes;

  constructor(db: Db, random: RandomBytes) {
    this.#secrets = collectionOf<SecretDocument>(db, 'secrets');
    this.#random = random;
  }

  /** Where another process was first, its secret is the one that counts, also when an answer was lost and this is asked again. */
  async getOrCreate(owner: SecretOwner, purpose: string): Promise<Uint8Array> {
    const _id = owner.kind === 'organization' ? documentId(owner.kind, owner.org, purpose) : documentId(owner.kind, purpose);
    return reading(async () => ((await this.#secrets.findOne({ _id })) ?? (await this.#create(_id))).secret);
  }

  #create(_id: string): Promise<SecretDocument> {
    const made = { secret: this.#random(SECRET_BYTES) };
    return standing(() => this.#secrets.findOneAndUpdate({ _id }, { $setOnInsert: made }, { upsert: true, returnDocument: 'after' }));
  }
}
