import type { OpenQueries } from '@cairn/service-kit';
import { LiveTitles } from './live-titles.heavy.js';
import type { SearchArguments } from './search-arguments.js';

/** Organizations whose titles are kept; the one used longest ago goes first. */
const MOST = 8;

/** Searches titles: an index of all of them is kept where it holds up nobody. */
export const openQueries: OpenQueries = (stores) => {
  const kept = new Map<string, LiveTitles>();
  const titlesOf = (org: string): LiveTitles => {
    const titles = kept.get(org) ?? new LiveTitles(org, stores);
    kept.delete(org);
    kept.set(org, titles);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return titles;
  };
  return {
    search: async ({ org, position, kinds, hidden, ...asked }: SearchArguments) => {
      const titles = await titlesOf(org).upTo(position);
      return JSON.stringify(titles.find({ ...asked, at: position, kinds: new Set(kinds), hidden: new Set(hidden) }));
    },
  };
};
