import type { Json, JsonObject } from '@cairn/contracts';

/** The ids of all objectives that a content tells of. */
export function objectiveIdsIn(content: Json): ReadonlySet<string> {
  const ids = new Set<string>();
  walk(content, (objectiveId) => void ids.add(objectiveId));
  return ids;
}

/** A content without what it tells of some objectives: averages stay as they were made. */
export function withoutObjectives<J extends Json>(content: J, hidden: ReadonlySet<string>): J {
  if (hidden.size === 0) return content;
  return pruned(content, hidden) as J;
}

function pruned(value: Json, hidden: ReadonlySet<string>): Json {
  if (Array.isArray(value)) return value.filter((item: Json) => !hidden.has(objectiveIdOf(item) ?? '')).map((item: Json) => pruned(item, hidden));
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, pruned(inner, hidden)])) : value;
}

function walk(value: Json, seen: (objectiveId: string) => void): void {
  const own = objectiveIdOf(value);
  if (own !== undefined) seen(own);
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value) as readonly Json[]) walk(inner, seen);
}

function objectiveIdOf(value: Json): string | undefined {
  const id = isObject(value) ? value['objectiveId'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
