import { CairnError } from '@cairn/contracts/errors';
import { ensureIndexes } from '@cairn/mongo';
import type { ProjectionStorage } from '../port/projection.js';
import type { ViewsCollections } from './collections.js';
import type { PlaceDocument } from './documents.js';
import { indexesOf } from './indexes.js';
import { collectionName, collectionPrefix, cursorNameRange } from './names.js';

/** The places of projection versions: what was declared when each was made, a collection for each view, and the cursors. */
export class Places {
  readonly #collections: ViewsCollections;

  constructor(collections: ViewsCollections) {
    this.#collections = collections;
  }

  /** Any number of processes may do it at once. @throws CairnError `schema-refused`, `mongo-index-refused` */
  async make({ storage, views }: ProjectionStorage): Promise<void> {
    const declared = Object.entries(views).map(([view, { keys }]) => ({ view, keys: [...keys] }));
    const { database, places, session } = this.#collections;
    await places.updateOne({ _id: storage }, { $setOnInsert: { views: declared } }, { upsert: true, session });
    requireSame(storage, await places.findOne({ _id: storage }, { session }), declared);
    for (const { view, keys } of declared) await ensureIndexes(database.collection(collectionName({ storage, view })), indexesOf({ keys }));
  }

  /** Their names, in order. */
  async all(): Promise<readonly string[]> {
    const { places, session } = this.#collections;
    const found = await places.find({}, { session }).toArray();
    return found.map(({ _id: storage }) => storage).toSorted();
  }

  /** The cursors first: whatever ends in between, no cursor stands behind rows that are gone. Nobody may follow the version meanwhile. */
  async remove(storage: string): Promise<void> {
    const { database, cursors, places, session } = this.#collections;
    const [first, last] = cursorNameRange(storage);
    await cursors.deleteMany({ _id: { $gte: first, $lt: last } }, { session });
    const collections = await database.listCollections({}, { nameOnly: true, session }).toArray();
    for (const { name } of collections) if (name.startsWith(collectionPrefix(storage))) await database.dropCollection(name, { session });
    await places.deleteOne({ _id: storage }, { session });
  }
}

function requireSame(storage: string, found: PlaceDocument | null, declared: PlaceDocument['views']): void {
  const text = (views: PlaceDocument['views'] = []): string => JSON.stringify(views.map(({ view, keys }) => [view, keys]));
  if (text(found?.views) === text(declared)) return;
  throw new CairnError(`The place of ${storage} was made with other keys: what is declared changed, and the version did not.`, { code: 'schema-refused', details: { storage, found: found?.views ?? [], declared } });
}
