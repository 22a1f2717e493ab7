import { catalogue } from '@cairn/contracts';
import { headsOf } from '@cairn/history';
import { rebuild, type AnyProjection, type RebuildReport } from '@cairn/views';
import type { Stored } from './open-stored.js';

/** What became of one projection of one organization. */
export interface Rebuilt {
  readonly org: string;
  readonly projection: string;
  readonly report: RebuildReport;
}

export interface RebuildAllParts extends Pick<Stored, 'history' | 'views'> {
  readonly projections: readonly AnyProjection[];
  /** Told of each projection in each organization how far it was made again, of how far it has to be. */
  readonly onProgress?: (of: Pick<Rebuilt, 'org' | 'projection'>, position: number, goal: number) => void;
}

/**
 * Makes the rows of all projections of all organizations again, beside those that are there, and compares. Whoever serves or follows them
 * may go on: both sides are looked at as they stood at one position.
 * @throws as `rebuild`
 */
export async function* rebuildAll({ history, views, projections, onProgress }: RebuildAllParts): AsyncGenerator<Rebuilt, void, undefined> {
  for (const projection of projections) await views.prepare(projection);
  for (const { org } of await headsOf(history)) {
    for (const projection of projections) {
      const of = { org, projection: projection.storage };
      const report = await rebuild({ projection, views, history, catalogue, ...(onProgress && { onProgress: (position, goal) => onProgress(of, position, goal) }) }, org);
      yield { ...of, report };
    }
  }
}
