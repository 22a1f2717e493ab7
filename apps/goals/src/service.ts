import { checkInViews, goalViews, organizationViews } from '@cairn/okr-views';
import type { ServiceDefinition } from '@cairn/service-kit';
import { GoalsModule } from './goals.module.js';
import { cleanDirectory } from './people/clean-directory.job.js';
import { GOALS_REFUSALS } from './refusals.js';

/** Organization, teams, people, cycles; objectives with key results and initiatives. */
export const goals: ServiceDefinition = {
  name: 'goals',
  module: GoalsModule,
  projections: [organizationViews, goalViews, checkInViews],
  refusals: GOALS_REFUSALS,
  heavyQueries: new URL('./goals.heavy.js', import.meta.url).href,
  jobs: (platform) => [cleanDirectory(platform)],
};
