import { ALL_PROJECTIONS } from '@cairn/okr-views';
import type { ServiceDefinition } from '@cairn/service-kit';
import { AnalyticsModule } from './analytics.module.js';
import { ANALYTICS_REFUSALS } from './refusals.js';

/** Trends, scorecards, explanations, retrospectives and exports. */
export const analytics: ServiceDefinition = {
  name: 'analytics',
  module: AnalyticsModule,
  projections: ALL_PROJECTIONS,
  refusals: ANALYTICS_REFUSALS,
  heavyQueries: new URL('./analytics.heavy.js', import.meta.url).href,
};
