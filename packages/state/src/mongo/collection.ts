import type { mongo } from '@cairn/mongo';

export type Db = mongo.Db;
export type Collection<T extends mongo.Document> = mongo.Collection<T>;

/** A collection whose documents leave out what is undefined, and give bytes as bytes. */
export function collectionOf<T extends mongo.Document>(db: Db, name: string): Collection<T> {
  return db.collection<T>(name, { ignoreUndefined: true, promoteBuffers: true });
}

/** The `_id` of what several values name together, as the text of a JSON array: no two lists of values share one. */
export function documentId(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts);
}
