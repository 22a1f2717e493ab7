import { isDuplicateKey, type mongo } from '@cairn/mongo';

/** An organization that has a log, or is about to have one. */
interface OrganizationDocument {
  readonly _id: string;
}

const HEADS = 'heads';

/** The names of all organizations, so that a sweep need not look through the log. Entered before the first commit: none is ever missing. */
export class Organizations {
  readonly #documents: mongo.Collection<OrganizationDocument>;

  constructor(database: mongo.Db) {
    this.#documents = database.collection(HEADS);
  }

  async enter(org: string): Promise<void> {
    try {
      await this.#documents.insertOne({ _id: org });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** Names after a name, in their order. */
  async after(org: string, limit: number): Promise<readonly string[]> {
    const found = await this.#documents.find({ _id: { $gt: org } }, { sort: { _id: 1 }, limit }).toArray();
    return found.map(({ _id }) => _id);
  }
}
