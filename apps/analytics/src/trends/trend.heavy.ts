import { CairnError } from '@cairn/contracts';
import { isMethodError } from '@cairn/method';
import { trend, type TrendPoint, type TrendQuery } from '@cairn/okr-views';
import type { OpenQueries, ReadStores } from '@cairn/service-kit';
import { ViewsAt } from '@cairn/views';

/** What the thread that computes trends is asked. */
export interface TrendArguments {
  readonly org: string;
  readonly position: number;
  readonly clock: string;
  readonly timeZone: string;
  readonly query: Omit<TrendQuery, 'hidden'>;
  /** Ids of objectives that are not there for who asks. */
  readonly hidden: readonly string[];
}

/** A figure for every day: too long for the thread that answers requests. */
export const openQueries: OpenQueries = (stores) => ({ trend: async (asked: TrendArguments) => JSON.stringify(await pointsOf(asked, stores)) });

/** @throws CairnError what the method refuses */
async function pointsOf({ org, position, clock, timeZone, query, hidden }: TrendArguments, { views, history }: ReadStores): Promise<readonly TrendPoint[]> {
  const travel = { position, clock, timeZone, positionAt: (instant: string) => history.positionAt(org, instant), viewsAt: (at: number) => new ViewsAt(views, org, at) };
  try {
    return await trend(travel, { ...query, hidden: new Set(hidden) });
  } catch (error) {
    if (!isMethodError(error)) throw error;
    throw new CairnError(error.message, { code: error.code, details: error.details, cause: error });
  }
}
