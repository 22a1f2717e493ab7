import { figure, percentile, type Figure } from '../figure.js';
import { withEngines } from '../engines/with-engines.js';
import { assertRecordedIn } from '../http/asserted/log.js';
import { assertLastValues } from '../http/asserted/values.js';
import type { CheckInJob, CheckInReport } from '../http/load/job.js';
import { runLoad } from '../http/load/run-load.js';
import { keyResultIdsOf } from '../http/organization/shape.js';
import type { DistributedPreset, Preset } from '../preset.js';
import { ofEach, withCluster, type Instances } from './cluster.js';
import { withInstallation } from './installation.js';

/** How much arrives at several writers together, and the milliseconds that one of these may take. */
const PER_SECOND = 200;
const ARRIVING_MS = 250;

type Wish = Omit<CheckInJob, 'url'>;

/** Check-ins on one organization by services in processes of their own: as many as they can take with so many processes of each, and 200 a second at several that write. */
export async function measureDistributed({ distributed }: Preset): Promise<Figure[]> {
  return withEngines(['mongo', 'kafka', 'redis'], async ({ env, names }) => {
    const reports: [number, CheckInReport][] = [];
    for (const instances of distributed.instances) reports.push([instances, await measured(env, ofEach(instances), distributed, wish(distributed))]);
    const arriving = await measured(env, { ...ofEach(1), 'check-ins': distributed.writers }, distributed, { ...wish(distributed), perSecond: PER_SECOND });
    return [...throughput(reports), ...arrivingAt(distributed.writers, arriving)].map((line) => ({ ...line, engines: names }));
  });
}

function wish({ objectives, connections, span }: DistributedPreset): Wish {
  const keyResultIds = Array.from({ length: objectives }, (_, objective) => keyResultIdsOf(objective)).flat();
  return { kind: 'check-in', ...span, connections, keyResultIds, patient: true };
}

/** Each from the same beginning. What follows a check-in may go to another process than the check-in itself. */
function measured(engines: Readonly<Record<string, string>>, instances: Instances, { objectives }: DistributedPreset, job: Wish): Promise<CheckInReport> {
  return withInstallation(engines, objectives, async ({ env, head, history }) => {
    const report = await withCluster(instances, env, async (addresses) => {
      const said = await runLoad({ ...job, url: addresses['check-ins'] });
      await assertLastValues(addresses.goals, said.acknowledged);
      return said;
    });
    await assertRecordedIn(history, head, report.acknowledged);
    return report;
  });
}

function throughput(reports: readonly [number, CheckInReport][]): Figure[] {
  const [, first] = reports[0] ?? [];
  return reports.flatMap(([instances, report]) => {
    const name = `distributed.check-in.${instances}-of-each`;
    const ms = (share: number, of = report): number => percentile(of.latencies, share);
    return [
      figure(name, report.perSecond, 'check-ins/s', first?.perSecond ?? NaN),
      figure(`${name}.p50`, ms(0.5), 'ms', ms(0.5, first)),
      figure(`${name}.p99`, ms(0.99), 'ms', ms(0.99, first)),
      figure(`${name}.asked-again`, report.askedAgain, 'answers', report.acknowledged.length),
      figure(`${name}.load-generator.busy`, report.busy, 'of a core', 1),
    ];
  });
}

function arrivingAt(writers: number, { perSecond, latencies, askedAgain, acknowledged, busy }: CheckInReport): Figure[] {
  const name = `distributed.check-in.${writers}-writers`;
  return [
    figure(name, perSecond, 'check-ins/s', PER_SECOND),
    figure(`${name}.p50`, percentile(latencies, 0.5), 'ms', ARRIVING_MS),
    figure(`${name}.p99`, percentile(latencies, 0.99), 'ms', ARRIVING_MS),
    figure(`${name}.asked-again`, askedAgain, 'answers', acknowledged.length),
    figure(`${name}.load-generator.busy`, busy, 'of a core', 1),
  ];
}
