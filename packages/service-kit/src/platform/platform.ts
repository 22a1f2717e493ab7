import { CommandRuntime } from '@cairn/commands';
import { catalogue, type Catalogue } from '@cairn/contracts';
import type { FollowTiming, LogFollowing } from '@cairn/history';
import { CachedPersonKeys, Sealer, type PersonKeys } from '@cairn/state';
import type { HeavyReads } from '../heavy/heavy-query.js';
import { newId, randomBytesOf } from './ids.js';
import { OrganizationNow } from './organization-now.js';
import { rememberingKeys, rememberingSecrets } from './remembering.js';
import type { Stores } from './stores.js';

/** Injection token of the `Platform`. */
export const PLATFORM = Symbol('platform');

/** What every service of a process stands on. */
export interface Platform extends Stores {
  readonly catalogue: Catalogue;
  readonly runtime: CommandRuntime;
  readonly sealer: Sealer;
  /** Keys of people, kept for at most a minute; for a second where other processes have the same stores. */
  readonly personKeys: PersonKeys;
  readonly organization: OrganizationNow;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly newId: () => string;
  readonly random: (size: number) => Uint8Array;
  readonly timing: FollowTiming;
  /** Questions that would hold up the event loop. */
  readonly heavy: Pick<HeavyReads, 'ask'>;
  /** Follows the log for all services of the process. */
  readonly following: Pick<LogFollowing, 'waitFor' | 'status' | 'sweepFailure' | 'settled'>;
}

/** Milliseconds for which a person's key is believed where another process may have destroyed it: as long may text of somebody forgotten be read there. */
const BELIEVED_FOR = 1_000;

/** Everything but what needs the followers that are made of this. */
export function foundationOf(stores: Stores, { clock, timing }: Pick<Platform, 'clock' | 'timing'>): Omit<Platform, 'following' | 'heavy'> {
  const personKeys = stores.sharing ? new CachedPersonKeys(stores.keys.personKeys, clock, BELIEVED_FOR) : new CachedPersonKeys(stores.keys.personKeys, clock);
  const sealer = new Sealer(personKeys, randomBytesOf);
  const runtime = new CommandRuntime({ history: stores.history, catalogue, sealer, clock, newId, random: randomBytesOf });
  const state = { ...stores.state, apiKeys: rememberingKeys(stores.state.apiKeys) };
  const keys = { ...stores.keys, secrets: rememberingSecrets(stores.keys.secrets) };
  return { ...stores, state, keys, organization: new OrganizationNow(stores.views), catalogue, personKeys, sealer, runtime, clock, timing, newId, random: randomBytesOf };
}
