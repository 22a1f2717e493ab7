import { PAGE_LIMIT, type Found, type Selection, type ViewOf, type ViewsAt } from '@cairn/views';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds for which a long question may hold up a thread. */
const STRETCH = 10;
/** When this thread was last given to others. */
let since = 0;

/** Gives everybody else who waits for the same thread their turn, if it has been held up for long enough. */
export async function giveWay(): Promise<void> {
  if (performance.now() - since < STRETCH) return;
  await nextTurn();
  since = performance.now();
}

/**
 * Works through many things piece by piece; between two pieces others get their turn where it is time for it.
 *
 * @param size things of a piece: what takes a few milliseconds
 */
export async function inTurns<T, R>(things: readonly T[], size: number, work: (piece: readonly T[]) => readonly R[] | Promise<readonly R[]>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < things.length; at += size) {
    await giveWay();
    for (const each of await work(things.slice(at, at + size))) done.push(each);
  }
  return done;
}

/** Every document of a list that may be long, as `ViewsAt.all` gives them; others get their turn between pages. */
export async function allInTurns<Doc>(views: Pick<ViewsAt, 'list'>, view: ViewOf<Doc>, select: Selection): Promise<Found<Doc>[]> {
  const found: Found<Doc>[] = [];
  let page = await views.list(view, select, { limit: PAGE_LIMIT });
  for (const each of page.items) found.push(each);
  while (page.next) {
    await giveWay();
    page = await views.list(view, select, { limit: PAGE_LIMIT, after: page.next.after });
    for (const each of page.items) found.push(each);
  }
  return found;
}
