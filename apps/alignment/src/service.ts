import { OKR_PROJECTIONS } from '@cairn/okr-views';
import type { ServiceDefinition } from '@cairn/service-kit';
import { AlignmentModule } from './alignment.module.js';
import { ALIGNMENT_REFUSALS } from './refusals.js';

/** Links between objectives, their negotiation, and the goal map. */
export const alignment: ServiceDefinition = {
  name: 'alignment',
  module: AlignmentModule,
  projections: OKR_PROJECTIONS,
  refusals: ALIGNMENT_REFUSALS,
  heavyQueries: new URL('./goal-map/map.heavy.js', import.meta.url).href,
};
