import { positionNotReached } from '@cairn/history';
import type { Views } from '../port/views.js';

/** Seconds after which a projection may have come as far as it was asked for. */
const RETRY_AFTER = 1;

export interface ReadingScope {
  readonly views: Pick<Views, 'cursor'>;
  readonly org: string;
  /** Storages of every projection that the query reads, one at least. */
  readonly projections: readonly string[];
}

/**
 * The one position that a query reads at: where the slowest of its projections stands, or the one it was asked for. Rows of one
 * position are whole commits, whatever their projections did since.
 * @throws CairnError `position-not-reached` (retriable) when a projection has not come as far as `asOf`
 */
export async function readingPosition({ views, org, projections }: ReadingScope, asOf?: number): Promise<number> {
  const reached = await Promise.all(projections.map(async (projection) => ({ projection, position: (await views.cursor(projection, org)).position })));
  const slowest = reached.reduce((slow, other) => (other.position < slow.position ? other : slow));
  if (asOf === undefined) return slowest.position;
  if (asOf > slowest.position) throw positionNotReached(slowest.projection, org, { wanted: asOf, position: slowest.position, retryAfter: RETRY_AFTER });
  return asOf;
}
