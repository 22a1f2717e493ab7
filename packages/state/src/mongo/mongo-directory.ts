import { CairnError } from '@cairn/contracts/errors';
import { ensureIndexes, isDuplicateKey } from '@cairn/mongo';
import type { WantedIndex } from '@cairn/mongo';
import type { Directory, DirectoryPage, Person } from '../directory/directory.js';
import { emailKey } from '../directory/email.js';
import { collectionOf, documentId } from './collection.js';
import type { Collection, Db } from './collection.js';
import { againAfterRace } from './upsert.js';

interface PersonDocument {
  readonly _id: string;
  readonly org: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  /** See `addressKey`. */
  readonly address: string;
  readonly createdAt: string;
  readonly confirmed: boolean;
}

const INDEXES: readonly WantedIndex[] = [
  { name: 'people_by_id', key: { org: 1, personId: 1 } },
  { name: 'people_by_address', key: { org: 1, address: 1 }, unique: true },
  { name: 'people_unconfirmed', key: { confirmed: 1, createdAt: 1 } },
];

/** One document a person, so that whoever takes an address takes it in the same write as the entry. */
export class MongoDirectory implements Directory {
  readonly #people: Collection<PersonDocument>;

  private constructor(people: Collection<PersonDocument>) {
    this.#people = people;
  }

  /** @throws as `ensureIndexes`. */
  static async open(db: Db): Promise<MongoDirectory> {
    const people = collectionOf<PersonDocument>(db, 'people');
    await ensureIndexes(people, INDEXES);
    return new MongoDirectory(people);
  }

  async put({ org, personId, name, email, createdAt }: Person): Promise<void> {
    const given = { name, email: email ?? null, address: addressKey(personId, email) };
    const once = { org, personId, createdAt, confirmed: false };
    try {
      await againAfterRace(() => this.#people.updateOne({ _id: documentId(org, personId) }, { $set: given, $setOnInsert: once }, { upsert: true }));
    } catch (thrown) {
      throw isDuplicateKey(thrown) ? emailTaken(thrown) : thrown;
    }
  }

  async get(org: string, personIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    const people = await this.#people.find({ _id: { $in: idsOf(org, personIds) } }).toArray();
    return new Map(people.map((person) => [person.personId, toPerson(person)]));
  }

  async findByEmail(org: string, email: string): Promise<Person | undefined> {
    const person = await this.#people.findOne({ org, address: addressKey('', email) });
    return person === null ? undefined : toPerson(person);
  }

  async page(org: string, { after, limit }: DirectoryPage): Promise<readonly Person[]> {
    const people = this.#people.find({ org, personId: { $gt: after ?? '' } });
    return (await people.sort({ personId: 1 }).limit(limit).toArray()).map(toPerson);
  }

  async confirm(org: string, personId: string): Promise<void> {
    await this.#people.updateOne({ _id: documentId(org, personId) }, { $set: { confirmed: true } });
  }

  async unconfirmed(before: string, limit: number): Promise<readonly Person[]> {
    const people = this.#people.find({ confirmed: false, createdAt: { $lt: before } });
    return (await people.sort({ createdAt: 1 }).limit(limit).toArray()).map(toPerson);
  }

  async discard(org: string, personId: string): Promise<boolean> {
    return (await this.#people.deleteOne({ _id: documentId(org, personId), confirmed: false })).deletedCount === 1;
  }

  /** What the server's files keep of a removed document until they are written over is told in docs/GUARANTEES.md. */
  async forget(org: string, personIds: readonly string[]): Promise<void> {
    await this.#people.deleteMany({ _id: { $in: idsOf(org, personIds) } });
  }
}

/** A unique index takes a missing address for one address that all such people share; so who has none has a value of their own instead. */
function addressKey(personId: string, email: string | undefined): string {
  return email === undefined ? documentId('none', personId) : documentId('address', emailKey(email));
}

function idsOf(org: string, personIds: readonly string[]): string[] {
  return personIds.map((personId) => documentId(org, personId));
}

function toPerson({ org, personId, name, email, createdAt }: PersonDocument): Person {
  return { org, personId, name, createdAt, ...(email === null ? {} : { email }) };
}

function emailTaken(cause: unknown): CairnError {
  return new CairnError('another person has this e-mail address', { code: 'email-taken', details: { field: 'email' }, cause });
}
