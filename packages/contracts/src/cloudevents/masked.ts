import type { Json, JsonObject } from '../commit/commit.js';
import { pointerTokens } from '../catalogue/pointer.js';

/** What a reader without the right to personal text gets in its place. */
export const MASK = { sealed: true } as const;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function masked(value: Json, [token, ...rest]: readonly string[]): Json {
  if (token === undefined) return MASK;
  if (Array.isArray(value)) return value.map((item: Json, index) => (String(index) === token ? masked(item, rest) : item));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === token ? masked(inner, rest) : inner]));
}

/** A copy of `data` with a mask in each of the places that RFC 6901 pointers name. */
export function maskedAt(data: JsonObject, pointers: readonly string[]): JsonObject {
  return pointers.reduce<JsonObject>((current, pointer) => {
    const next = masked(current, pointerTokens(pointer));
    return isObject(next) ? next : current;
  }, data);
}
