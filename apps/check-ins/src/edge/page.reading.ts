import type { Reading } from '@cairn/service-kit';
import type { ListPlace, PageCursor } from '@cairn/views';

/** A page of a list that was computed whole, in ascending order of its places. */
export function pageOf<T>(items: readonly T[], placeOf: (item: T) => ListPlace, { page, position }: Pick<Reading, 'page' | 'position'>): { readonly items: readonly T[]; readonly next?: PageCursor } {
  const { after, limit } = page;
  const from = after === undefined ? 0 : items.findIndex((item) => isAfter(placeOf(item), after));
  const rest = from < 0 ? [] : items.slice(from);
  const last = rest[limit - 1];
  return { items: rest.slice(0, limit), ...(last !== undefined && rest.length > limit && { next: { at: position, after: placeOf(last) } }) };
}

function isAfter(place: ListPlace, after: ListPlace): boolean {
  if (place.value === after.value) return place.id > after.id;
  return (place.value ?? '') > (after.value ?? '');
}
