/** Documents, and characters of them, that one command carries. */
const MOST = { documents: 1_000, characters: 8_000_000 } as const;

/** Cuts what is to be written into commands of bounded size. */
export function portionsOf<T>(items: readonly T[], lengthOf: (item: T) => number): T[][] {
  const portions: T[][] = [];
  let room = 0;
  for (const item of items) {
    room -= lengthOf(item);
    const current = portions.at(-1);
    if (current && current.length < MOST.documents && room >= 0) current.push(item);
    else {
      portions.push([item]);
      room = MOST.characters - lengthOf(item);
    }
  }
  return portions;
}

/** Equal parts of a list, but for the last. */
export function slicesOf<T>(items: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, index) => items.slice(index * length, (index + 1) * length));
}

/** What belongs to each view. */
export function byView<T extends { readonly view: string }>(items: readonly T[]): [view: string, own: T[]][] {
  const views = new Map<string, T[]>();
  for (const item of items) {
    const own = views.get(item.view);
    if (own) own.push(item);
    else views.set(item.view, [item]);
  }
  return [...views];
}
