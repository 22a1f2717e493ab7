import { isCairnError } from '@cairn/contracts/errors';
import { headsOf, type History } from '@cairn/history';
import type { AnyProjection } from '../projection/definition.js';
import { buildAhead } from './build-ahead.js';
import type { BuildGoal, BuildParts } from './build.js';

export interface BuildAllParts extends Pick<BuildParts, 'views' | 'catalogue'> {
  readonly history: BuildParts['history'] & Pick<History, 'heads'>;
  readonly projections: readonly AnyProjection[];
  /** Told how many commits were applied, each once for each projection, of how many that have to be: at first none. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Where a projection stands in an organization. */
export interface Built {
  readonly org: string;
  readonly storage: string;
  readonly position: number;
  /** Code of what its handler could not do behind this position: there it would park when it is served. */
  readonly failure?: string;
}

/** A projection's way through an organization's log. */
interface Way extends BuildGoal {
  readonly projection: AnyProjection;
  readonly stands: number;
}

/**
 * Builds projection versions ahead of their switch in every organization, up to the heads as they are when it begins (see `buildAhead`):
 * one organization after the other, its projections at once. One that a handler fails in keeps no other from being built.
 * @throws as `buildAhead`, where it can be tried again
 */
export async function buildAllAhead({ projections, onProgress = () => undefined, ...parts }: BuildAllParts): Promise<readonly Built[]> {
  for (const projection of projections) await parts.views.prepare(projection);
  const ways = await waysOf(parts, projections);
  const total = ways.flat().reduce((sum, { stands, position }) => sum + Math.max(0, position - stands), 0);
  let done = 0;
  onProgress(done, total);
  const go = async ({ projection, org, position: goal, stands }: Way): Promise<Built> => {
    let stood = stands;
    const counted = (reached: number): void => {
      const now = Math.min(reached, goal);
      done += now - stood;
      stood = now;
      onProgress(done, total);
    };
    const built = { org, storage: projection.storage };
    try {
      return { ...built, position: await buildAhead({ ...parts, projection, onProgress: counted }, { org, position: goal }) };
    } catch (error) {
      if (isCairnError(error) && error.retriable) throw error;
      return { ...built, position: stood, failure: isCairnError(error) ? error.code : 'handler-failed' };
    }
  };
  const built: Built[] = [];
  for (const atOnce of ways) built.push(...(await Promise.all(atOnce.map(go))));
  return built;
}

/** By organization. */
async function waysOf({ history, views }: Pick<BuildAllParts, 'history' | 'views'>, projections: readonly AnyProjection[]): Promise<readonly (readonly Way[])[]> {
  const ways: (readonly Way[])[] = [];
  for (const { org, position } of await headsOf(history)) {
    ways.push(await Promise.all(projections.map(async (projection) => ({ projection, org, position, stands: (await views.cursor(projection.storage, org)).position }))));
  }
  return ways;
}
