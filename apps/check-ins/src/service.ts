import { instantOf } from '@cairn/method';
import { checkInViews, goalViews, organizationViews } from '@cairn/okr-views';
import type { Job, Platform, ServiceDefinition } from '@cairn/service-kit';
import { CheckInsModule } from './check-ins.module.js';
import { REFUSALS } from './refusals.js';
import { RhythmSweep, sweepAll } from './sweep/sweep.reading.js';

/** Milliseconds from one look for missed check-ins to the next. */
const SWEEP_EVERY = 60_000;

/** The rhythm: check-ins, slots, cadences, and what was missed. */
export const checkIns: ServiceDefinition = {
  name: 'check-ins',
  module: CheckInsModule,
  projections: [organizationViews, goalViews, checkInViews],
  refusals: REFUSALS,
  jobs: (platform) => [sweepJob(platform)],
};

function sweepJob(platform: Platform): Job {
  const sweep = new RhythmSweep(platform);
  return { name: 'rhythm-sweep', every: SWEEP_EVERY, run: () => sweepAll(platform, sweep, instantOf(platform.clock())) };
}
