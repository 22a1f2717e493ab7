import { CairnError } from '@cairn/contracts/errors';
import type { MongoPlace } from './place.js';

/** The oldest server whose majority reads can't be switched off and whose majority writes are journalled by default. */
const OLDEST_MAJOR = 6;

/** What a server says of itself, as far as we look: the answers to `hello` and `buildInfo`. */
export interface ServerWords {
  /** The name of its replica set. */
  readonly setName?: unknown;
  /** `isdbgrid` from the router of a sharded cluster, whose shards are replica sets. */
  readonly msg?: unknown;
  readonly arbiters?: unknown;
  readonly isWritablePrimary?: unknown;
  readonly version?: unknown;
}

/**
 * Refuses a server on which "committed by a majority" does not mean "can't be taken back".
 * @throws CairnError `mongo-too-old`, `mongo-no-replica-set`, `mongo-arbiter-refused`, `mongo-no-primary` (retriable)
 */
export function judgeServer(words: ServerWords, place: Pick<MongoPlace, 'standalone'>): void {
  requireVersion(words.version);
  requireReplicaSet(words, place);
  if (Array.isArray(words.arbiters) && words.arbiters.length > 0) {
    throw new CairnError('The replica set has an arbiter: with a member down it would acknowledge nothing, or what a failover takes back.', { code: 'mongo-arbiter-refused', details: { arbiters: words.arbiters } });
  }
  if (words.isWritablePrimary !== true) throw new CairnError('The server that answers is no primary.', { code: 'mongo-no-primary', retriable: true });
}

function requireVersion(version: unknown): void {
  const major = typeof version === 'string' ? Number.parseInt(version, 10) : Number.NaN;
  if (major >= OLDEST_MAJOR) return;
  throw new CairnError(`MongoDB ${OLDEST_MAJOR}.0 or later is needed.`, { code: 'mongo-too-old', details: { found: version ?? 'unknown', needed: `${OLDEST_MAJOR}.0` } });
}

function requireReplicaSet({ setName, msg }: ServerWords, { standalone }: Pick<MongoPlace, 'standalone'>): void {
  if (typeof setName === 'string' || msg === 'isdbgrid' || standalone === 'unsafe') return;
  throw new CairnError('The MongoDB server is no member of a replica set; a set of one member is enough.', { code: 'mongo-no-replica-set' });
}
