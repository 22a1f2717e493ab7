import type { EventDefinition } from './definition.js';
import { pointerToken } from './pointer.js';
import { isSealableSchema } from './sealable.js';
import { valueAt } from './sealed-pointers.js';

/** Where in a schema sealable text stands, as pointers into the schema. */
function sealableIn(schema: unknown, at = ''): string[] {
  if (isSealableSchema(schema)) return [at];
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) => sealableIn(inner, `${at}${pointerToken(key)}`));
}

/** The pointer into data of a member of nested objects; undefined for anything in a list or a union. */
function dataPointer(schemaPointer: string): string | undefined {
  return /^(\/properties\/[^/]+)+$/.test(schemaPointer) ? schemaPointer.replaceAll('/properties/', '/') : undefined;
}

/** The field whose change is told, when the pointer leads to a side of a variant of `changes`. */
function changedField(schema: unknown, schemaPointer: string): string | undefined {
  const variant = /^(\/properties\/changes\/items(?:\/anyOf\/[0-9]+)?)\/properties\/(?:from|to)$/.exec(schemaPointer)?.[1];
  const field = variant === undefined ? undefined : valueAt(schema, `${variant}/properties/field/const`);
  return typeof field === 'string' ? field : undefined;
}

function defined(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names)].filter((name) => name !== undefined);
}

function difference(named: readonly string[], found: readonly string[]): string[] {
  return [
    ...named.filter((each) => !found.includes(each)).map((each) => `'${each}' is named sealed and is no sealable text of the schema`),
    ...found.filter((each) => !named.includes(each)).map((each) => `'${each}' is sealable text and is not named sealed`),
  ];
}

/** What is wrong with the names of a definition's sealed fields: each must be sealable text of the schema, and each such text must be named. */
export function sealProblems({ schema, sealed, sealedChanges }: EventDefinition): string[] {
  const places = sealableIn(schema).map((at) => ({ at, pointer: dataPointer(at), field: changedField(schema, at) }));
  const lost = places.filter(({ pointer, field }) => pointer === undefined && field === undefined);
  return [
    ...difference(sealed, defined(places.map(({ pointer }) => pointer))),
    ...difference(sealedChanges, defined(places.map(({ field }) => field))),
    ...lost.map(({ at }) => `sealable text at '${at}' of the schema is out of reach`),
  ];
}
