import type { OpenQueries } from '@cairn/service-kit';
import { keptFew } from '@cairn/okr-views';
import { LiveTitles } from './live-titles.heavy.js';
import type { SearchArguments } from './search-arguments.js';

/** Organizations whose titles are kept. */
const MOST = 8;

/** Searches titles: an index of all of them is kept where it holds up nobody. */
export const openQueries: OpenQueries = (stores) => {
  const kept = keptFew<LiveTitles>(MOST);
  return {
    search: async ({ org, position, kinds, hidden, ...asked }: SearchArguments) => {
      const titles = await kept(org, () => new LiveTitles(org, stores)).upTo(position);
      return JSON.stringify(titles.find({ ...asked, at: position, kinds: new Set(kinds), hidden: new Set(hidden) }));
    },
  };
};
