import type { TObject } from 'typebox';
import type { JsonObject } from '../commit/commit.js';
import { CairnError } from '../errors.js';
import type { EventDefinition } from './definition.js';

/** Where the schema of one version of a type is published, relative to the server; never changes meaning. */
export function schemaId(type: string, version: number): string {
  return `/api/v1/history/schemas/${type}/${String(version)}`;
}

function schemaOf(definition: EventDefinition, version: number): TObject {
  const schema = version === definition.version ? definition.schema : definition.pastSchemas[version];
  if (schema !== undefined) return schema;
  throw new CairnError('The event has no such version', { code: 'event-version-unknown', details: { type: definition.type, version, newest: definition.version } });
}

/** The JSON Schema (2020-12) of one version, as plain JSON. @throws CairnError `event-version-unknown` */
export function publishedSchema(definition: EventDefinition, version: number): JsonObject {
  const schema = JSON.parse(JSON.stringify(schemaOf(definition, version))) as JsonObject;
  const title = `${definition.type}, version ${String(version)}`;
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: schemaId(definition.type, version), title, ...schema };
}
