import type { OpenQueries } from '@cairn/service-kit';
import { openQueries as openDrift } from './cycles/baseline-drift.heavy.js';
import { openQueries as openSearch } from './search/search.heavy.js';

/** The long questions of goals. */
export const openQueries: OpenQueries = (stores) => ({ ...openSearch(stores), ...openDrift(stores) });
