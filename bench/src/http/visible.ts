import { figure, percentile, type Figure } from '../figure.js';
import type { Preset } from '../preset.js';
import { assertRecorded } from './asserted/log.js';
import { runLoad } from './load/run-load.js';
import { withOrganization } from './organization/data-directory.js';
import { withServer } from './processes/servers.js';

/** Objectives that are probed, one key result of each. */
const PROBED = 20;
/** Milliseconds that a read with `Cairn-Min-Position` waits before it says 503. */
const PATIENCE_MS = 2_000;

/** From the answer of a check-in to the first map, and the first trend, that shows it. */
export async function measureVisibility({ http }: Preset): Promise<Figure[]> {
  return withOrganization(http.objectives, ({ head, inCopy }) =>
    inCopy(async (directory) => {
      const keyResultIds = Array.from({ length: PROBED }, (_, objective) => `o${objective}.1`);
      const { acknowledged, map, trend } = await withServer('product', directory, (url) => runLoad({ kind: 'visible', url, warmUp: PROBED, probes: http.probes, keyResultIds }));
      await assertRecorded(directory, head, acknowledged);
      return [
        figure('http.visible.map.p50', percentile(map, 0.5), 'ms', PATIENCE_MS),
        figure('http.visible.map.p99', percentile(map, 0.99), 'ms', PATIENCE_MS),
        figure('http.visible.trend.p50', percentile(trend, 0.5), 'ms', PATIENCE_MS),
        figure('http.visible.trend.p99', percentile(trend, 0.99), 'ms', PATIENCE_MS),
      ];
    }),
  );
}
