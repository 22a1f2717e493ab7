import { trendDays, type Reading, type TimeTravel } from '@cairn/okr-views';

/** What was known at the end of a local day, or of the day of `asOf` by then. @returns undefined for a day that has not begun by then */
export async function readingOn(day: string, travel: TimeTravel): Promise<(Reading & { readonly position: number }) | undefined> {
  const [found] = trendDays({ from: day, to: day, interval: 'day' }, travel);
  if (found === undefined) return undefined;
  const position = Math.min(await travel.positionAt(found.end), travel.position);
  return { views: travel.viewsAt(position), viewsAt: (at) => travel.viewsAt(at), position, clock: found.end, effectiveOn: found.end, timeZone: travel.timeZone };
}
