import { goalViews, organizationViews } from '@cairn/okr-views';
import type { ServiceDefinition } from '@cairn/service-kit';
import { HistoryModule } from './history.module.js';
import { checkpointerOf } from './integrity/checkpoint.signer.js';
import { relayChecksOf, relayOf } from './relay/relay.sender.js';

/** The public face of the log. It reads views for names alone, signs checkpoints, and publishes the history where there is Kafka. */
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
  followers: (platform) => [checkpointerOf(platform), ...[relayOf(platform)].filter((relay) => relay !== undefined)],
  checks: relayChecksOf,
};
