import type { JsonObject } from '@cairn/contracts';

type Members = Readonly<Record<string, JsonObject[string] | undefined>>;

/** The members that say something: null and undefined are left out, for in a body null would take something away. */
export function saying(members: Members): JsonObject {
  return Object.fromEntries(Object.entries(members).filter((entry): entry is [string, JsonObject[string]] => entry[1] !== null && entry[1] !== undefined));
}
