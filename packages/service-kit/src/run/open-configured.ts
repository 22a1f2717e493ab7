import { readConfig, type ConfigOf } from '../config/read-config.js';
import { DISTRIBUTED_COMPANIONS, distributedPlaceOf } from '../distributed/settings.js';
import { systemClock } from '../platform/clock.js';
import type { Stores } from '../platform/stores.js';
import { openEmbedded } from '../sqlite/open-stores.js';
import { SERVICE_SETTINGS } from './settings.js';

export type ServiceConfig = ConfigOf<typeof SERVICE_SETTINGS>;

/** What the environment says, and the stores that it names. */
export interface Opened {
  readonly config: ServiceConfig;
  readonly stores: Stores;
}

/**
 * Opens the stores that the environment names. It needs no framework, so that a process can begin with it: storage has threads of its own, and
 * they start while everything else is loaded.
 * @throws CairnError `config-invalid`, `directory-in-use`, `schema-refused`, `mongo-*`, `clock-differs`
 */
export async function openConfigured(env: Readonly<Record<string, string | undefined>>): Promise<Opened> {
  const config = readConfig(SERVICE_SETTINGS, env, DISTRIBUTED_COMPANIONS);
  return { config, stores: await openStores(config) };
}

/** What embedded storage has no use for is loaded only where it is used. */
async function openStores(config: ServiceConfig): Promise<Stores> {
  const place = distributedPlaceOf(config);
  if (place === undefined) return openEmbedded(config.CAIRN_DATA, systemClock);
  const { openDistributed } = await import('../distributed/open-distributed.js');
  return openDistributed(place, { clock: systemClock });
}
