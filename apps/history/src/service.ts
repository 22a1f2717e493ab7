import { goalViews, organizationViews } from '@cairn/okr-views';
import type { ServiceDefinition } from '@cairn/service-kit';
import { HistoryModule } from './history.module.js';
import { checkpointerOf } from './integrity/checkpoint.signer.js';

/** The public face of the log. It reads views for names alone, and signs checkpoints. */
export const history: ServiceDefinition = {
  name: 'history',
  module: HistoryModule,
  projections: [organizationViews, goalViews],
  refusals: {
    404: ['person-unknown', 'unknown-event-type', 'event-version-unknown', 'checkpoint-not-found'],
    409: ['person-deactivated'],
    422: ['key-role-misplaced', 'key-role-missing', 'key-expired'],
    429: ['too-many-streams'],
    503: ['not-covered', 'following-stopped'],
  },
  followers: (platform) => [checkpointerOf(platform)],
};
