import { figure, percentile, type Figure } from '../figure.js';
import type { Preset } from '../preset.js';
import { arriving } from './arriving.js';
import { assertRecorded } from './asserted/log.js';
import { assertMap, sampledOf } from './asserted/map.js';
import type { MapJob } from './load/job.js';
import { runLoad } from './load/run-load.js';
import { withOrganization } from './organization/data-directory.js';
import { withServer } from './processes/servers.js';

/** Milliseconds: what a person waits for without looking away. */
const MOST = { p50: 500, p99: 1_000 } as const;
/** Milliseconds that a check-in may take beside it. */
const CHECK_IN_MS = 100;

/** The map of a large cycle, read over and over by one reader while check-ins arrive. */
export async function measureMap({ http }: Preset): Promise<Figure[]> {
  return withOrganization(http.mapObjectives, ({ objectives, head, inCopy }) =>
    inCopy(async (directory) => {
      const all = Array.from({ length: objectives }, (_, objective) => objective);
      const reader: Omit<MapJob, 'url'> = { kind: 'map', ...http.span, connections: 1, sampled: sampledOf(objectives).map((objective) => `o${objective}`) };
      const [checkIns, maps] = await withServer('product', directory, (url) => Promise.all([runLoad({ ...arriving(http.span, all), url }), runLoad({ ...reader, url })]));
      await assertRecorded(directory, head, checkIns.acknowledged);
      assertMap(maps, objectives, checkIns.acknowledged);
      return [
        figure('http.map.objectives', maps.nodes, 'objectives', objectives),
        figure('http.map.p50', percentile(maps.latencies, 0.5), 'ms', MOST.p50),
        figure('http.map.p99', percentile(maps.latencies, 0.99), 'ms', MOST.p99),
        figure('http.map.check-ins', checkIns.perSecond, 'check-ins/s', 50),
        figure('http.map.check-in.p50', percentile(checkIns.latencies, 0.5), 'ms', CHECK_IN_MS),
        figure('http.map.check-in.p99', percentile(checkIns.latencies, 0.99), 'ms', CHECK_IN_MS),
      ];
    }),
  );
}
