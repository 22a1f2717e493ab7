import { openMongo, type MongoPlace } from '@cairn/mongo';
import type { Views } from '../port/views.js';
import { openMongoViews } from './open.js';

/** So many instances over the same databases, each with a connection of its own, as processes have. */
export async function withInstances<T>(place: MongoPlace, count: number, act: (instances: readonly Views[]) => Promise<T>): Promise<T> {
  const connections = await Promise.all(Array.from({ length: count }, () => openMongo(place)));
  const instances = await Promise.all(connections.map(openMongoViews));
  try {
    return await act(instances);
  } finally {
    await Promise.all(instances.map((views) => views.close()));
    await Promise.all(connections.map((connection) => connection.close()));
  }
}

/** @throws where there are fewer */
export function two(instances: readonly Views[]): readonly [Views, Views] {
  const [one, other] = instances;
  if (!one || !other) throw new Error('two instances are needed');
  return [one, other];
}
