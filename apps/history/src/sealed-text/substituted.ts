import type { Json } from '@cairn/contracts';

/** A copy of a value in which some objects, found again by identity, are others. */
export function substituted(value: Json, others: ReadonlyMap<unknown, Json>): Json {
  const other = others.get(value);
  if (other !== undefined) return other;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => substituted(item, others));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, substituted(inner, others)]));
}
