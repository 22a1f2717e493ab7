import mongoose, { type mongo } from 'mongoose';
import { CairnError } from '@cairn/contracts/errors';
import { isUnreachable, unavailableFrom } from '../failures/unreachable.js';
import { faultOf, harmOf, type FoundIndex, type WantedIndex } from './wanted-index.js';

const NAMESPACE_NOT_FOUND = 26;
/** An index over years of history takes its time, and nothing is served meanwhile. Milliseconds. */
const BUILD_TIME = 3_600_000;

/**
 * Makes the indexes that are missing (the server refuses a unique one over entries that break it), then reads them back: complete,
 * unique, the right keys in the right order, and no other index that refuses writes or deletes.
 * @throws CairnError `mongo-index-refused` with the collection and the index; `storage-unavailable` (retriable)
 */
export async function ensureIndexes<T extends mongo.Document>(collection: mongo.Collection<T>, wanted: readonly WantedIndex[]): Promise<void> {
  const present = new Set((await indexesOf(collection)).map(({ name }) => name));
  for (const index of wanted) if (!present.has(index.name)) await make(collection, index);
  const found = await indexesOf(collection);
  for (const index of wanted) refuse(collection, index.name, faultOf(index, named(found, index.name)));
  const names = new Set<unknown>(['_id_', ...wanted.map(({ name }) => name)]);
  for (const other of found) if (!names.has(other['name'])) refuse(collection, String(other['name']), harmOf(other));
}

async function indexesOf<T extends mongo.Document>(collection: mongo.Collection<T>): Promise<readonly FoundIndex[]> {
  try {
    return await collection.indexes();
  } catch (error) {
    if (error instanceof mongoose.mongo.MongoServerError && error.code === NAMESPACE_NOT_FOUND) return [];
    throw unavailableFrom(error);
  }
}

async function make<T extends mongo.Document>(collection: mongo.Collection<T>, { name, key, unique }: WantedIndex): Promise<void> {
  try {
    await collection.createIndex({ ...key }, { name, ...(unique === true && { unique }), timeoutMS: BUILD_TIME });
  } catch (error) {
    if (isUnreachable(error)) throw unavailableFrom(error);
    throw refusal(collection, name, 'can not be made', error);
  }
}

function named(found: readonly FoundIndex[], name: string): FoundIndex | undefined {
  return found.find((index) => index['name'] === name);
}

function refuse(collection: Named, index: string, fault: string | undefined): void {
  if (fault !== undefined) throw refusal(collection, index, fault);
}

type Named = Pick<mongo.Collection, 'collectionName'>;

function refusal({ collectionName }: Named, index: string, fault: string, cause?: unknown): CairnError {
  return new CairnError(`Index ${index} of ${collectionName} ${fault}.`, { code: 'mongo-index-refused', details: { collection: collectionName, index, fault }, cause });
}
