import { canonicalText, LIMITS, type Json, type JsonObject } from '@cairn/contracts';

/** Bytes of a part: an event has room for some members beside it. */
export const PAGE_BYTES = LIMITS.eventBytes - 4 * 1024;

/** A value at its place; of an array, one item. */
interface Piece {
  readonly path: readonly string[];
  readonly value: Json;
}

/**
 * Cuts a content into parts of a size: each has some of its members, at the places where they stand, and of an array some of its items. A single item is never cut.
 *
 * @param bytes UTF-8 bytes of the RFC 8785 text of a part
 */
export function pagesOf(content: JsonObject, bytes = PAGE_BYTES): readonly JsonObject[] {
  const pages: Piece[][] = [[]];
  let size = 0;
  for (const piece of piecesOf(content, [])) {
    const own = Buffer.byteLength(canonicalText(nested(piece)), 'utf8');
    if (size > 0 && size + own > bytes) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push(piece);
    size += own;
  }
  return pages.map((pieces) => joined(pieces.map(nested)));
}

/** The content of its parts, in their order: members come together, arrays go on. */
export function joined(pages: readonly JsonObject[]): JsonObject {
  return pages.reduce<JsonObject>((whole, page) => mergedObject(whole, page), {});
}

function piecesOf(value: Json, path: readonly string[]): readonly Piece[] {
  if (isArray(value)) return value.length === 0 ? [{ path, value }] : value.map((item) => ({ path, value: [item] }));
  if (!isObject(value)) return [{ path, value }];
  const members = Object.entries(value);
  if (members.length === 0) return path.length === 0 ? [] : [{ path, value }];
  return members.flatMap(([name, inner]) => piecesOf(inner, [...path, name]));
}

function nested({ path, value }: Piece): JsonObject {
  return path.reduceRight<Json>((inner, name) => ({ [name]: inner }), value) as JsonObject;
}

function mergedObject(one: JsonObject, other: JsonObject): JsonObject {
  const members = new Map(Object.entries(one));
  for (const [name, value] of Object.entries(other)) {
    const known = members.get(name);
    members.set(name, known === undefined ? value : merged(known, value));
  }
  return Object.fromEntries(members);
}

function merged(one: Json, other: Json): Json {
  if (isArray(one) && isArray(other)) return [...one, ...other];
  return isObject(one) && isObject(other) ? mergedObject(one, other) : other;
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !isArray(value);
}
