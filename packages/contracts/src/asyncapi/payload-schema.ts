import { SEALED_KEYWORD } from '../catalogue/sealable.js';
import type { Json, JsonObject } from '../commit/commit.js';

/** What stands in a message in place of personal text. */
export const SEALED_SCHEMA: JsonObject = {
  type: 'object',
  title: 'Personal text, which never leaves the history by the topic',
  required: ['sealed'],
  properties: { sealed: { const: true } },
  additionalProperties: false,
};

/** A published schema as the topic's messages have it: `ref` in place of personal text, and no address of its own, which would turn references round. */
export function payloadSchema({ $schema: _dialect, $id: _id, ...schema }: JsonObject, ref: string): JsonObject {
  return withMasks(schema, ref) as JsonObject;
}

function withMasks(schema: Json, ref: string): Json {
  if (Array.isArray(schema)) return schema.map((item: Json) => withMasks(item, ref));
  if (typeof schema !== 'object' || schema === null) return schema;
  if (SEALED_KEYWORD in schema) return { $ref: ref };
  return Object.fromEntries(Object.entries(schema).map(([name, inner]) => [name, withMasks(inner, ref)]));
}
