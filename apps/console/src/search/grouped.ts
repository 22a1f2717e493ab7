import type { Schemas } from '@cairn/client';

export type FoundThing = Schemas['FoundThingDto'];
export type FoundKind = FoundThing['kind'];

/** What was found by kind: kinds in the order of their best, each in the order it came. */
export function byKind(items: readonly FoundThing[]): readonly (readonly [FoundKind, readonly FoundThing[]])[] {
  const groups = new Map<FoundKind, FoundThing[]>();
  for (const item of items) groups.set(item.kind, [...(groups.get(item.kind) ?? []), item]);
  return [...groups];
}
