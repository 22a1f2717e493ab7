import type { OpenQueries } from '@cairn/service-kit';
import { openQueries as openGroups } from './explain/group/group.heavy.js';
import { openQueries as openTrends } from './trends/trend.heavy.js';

/** The long questions of analytics. */
export const openQueries: OpenQueries = (stores) => ({ ...openTrends(stores), ...openGroups(stores) });
