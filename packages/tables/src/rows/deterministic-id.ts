import { v5 } from 'uuid';

/** The namespace of everything that comes from a table. Fixed for ever: with another one, a second import would add everything again. */
const NAMESPACE = '5b1f6a0e-3c0a-5d6e-9a41-7a5d3c2f8e90';

/** What an id is made for. */
export type ImportedKind = 'person' | 'team' | 'cycle' | 'objective' | 'key-result' | 'initiative' | 'link' | 'check-in';

/**
 * The id of what a source names so (uuid v5, RFC 9562): the same in every import, so that running it twice finds what the first run made.
 *
 * @param source what the external ids are unique in, such as the organization
 */
export function importedId(source: string, kind: ImportedKind, externalId: string): string {
  return v5(JSON.stringify([source, kind, externalId]), NAMESPACE);
}
