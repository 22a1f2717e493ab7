import { createHash } from 'node:crypto';

/**
 * The consumer group of a service: instances with the same projections share the topic; while a new version is rolled out, old and new ones each get everything.
 * @param storages what its projections are stored as, versions included
 */
export function groupOf(service: string, storages: readonly string[]): string {
  const versions = createHash('sha256').update(JSON.stringify(storages.toSorted())).digest('hex').slice(0, 12);
  return `cairn.${service}.${versions}`;
}
