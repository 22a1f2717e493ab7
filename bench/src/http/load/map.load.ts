import { performance } from 'node:perf_hooks';
import { CYCLE, secretOf, VIEWER } from '../organization/shape.js';
import { connected, type Answer } from './connections.js';
import type { MapJob, MapReport, ShownGoal } from './job.js';
import { Stopwatch } from './stopwatch.js';

/** As much of a map as is looked at. */
export interface ShownMap {
  readonly nodes: readonly { readonly objectiveId: string; readonly progress: string | null; readonly support: { readonly support: string | null } }[];
}

/** Reads the map until the span is over, on every connection as soon as it has the one before. */
export function loadMaps(job: MapJob): Promise<MapReport> {
  return connected(job, async (connections) => {
    const watch = new Stopwatch(job);
    let last: Answer = { position: 0, text: '{"nodes":[]}' };
    const read = async (): Promise<void> => {
      while (!watch.isOver) {
        const asked = performance.now();
        last = await connections.ask({ path: `/map?cycleId=${CYCLE}`, secret: secretOf(VIEWER) });
        watch.answered(asked);
      }
    };
    await Promise.all(Array.from({ length: job.connections }, read));
    return { ...watch.measured(), position: last.position, ...shownIn(last, job.sampled) };
  });
}

function shownIn({ text }: Answer, sampled: readonly string[]): { readonly nodes: number; readonly sampled: readonly ShownGoal[] } {
  const { nodes } = JSON.parse(text) as ShownMap;
  const found = nodes.filter(({ objectiveId }) => sampled.includes(objectiveId));
  return { nodes: nodes.length, sampled: found.map(({ objectiveId, progress, support: { support } }) => ({ objectiveId, progress, support })) };
}
