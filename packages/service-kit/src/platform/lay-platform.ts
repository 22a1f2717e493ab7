import { Eraser, ReactorFollower } from '@cairn/commands';
import { isCairnError, type Service } from '@cairn/contracts';
import { headsOf, LogFollowing, realTiming, type Follower, type Head } from '@cairn/history';
import { ProjectionFollower, type AnyProjection } from '@cairn/views';
import type { Logger } from 'pino';
import type { ReadinessCheck } from '../health/health.js';
import type { HeavyReads } from '../heavy/heavy-query.js';
import { followingCheck } from './following-check.js';
import { Jobs } from './jobs.js';
import { foundationOf, type Platform } from './platform.js';
import type { ServiceDefinition } from './service.js';
import type { Stores } from './stores.js';
import { tellProgress, type ProgressParts } from './tell-progress.js';

export interface PlatformOptions {
  readonly services: readonly ServiceDefinition[];
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly logger: Logger;
  /** Told in words how far views have come that are built before anything is served. */
  readonly tell?: (words: string) => void;
}

/** A platform that is laid out, and does nothing yet. */
export interface LaidPlatform {
  readonly platform: Platform;
  readonly checks: readonly ReadinessCheck[];
  /** Brings views as far as the log and begins to follow it. @returns ends that: steps and jobs under way finish, then the storage is given back */
  readonly begin: () => Promise<() => Promise<void>>;
}

/**
 * Lays out a process's platform over its stores, so that an application can be made of it while it begins. Whoever the log says is forgotten is
 * forgotten here before anything is served: the keys may come from a backup made before.
 */
export function layPlatform(stores: Stores, { services, clock, logger, tell = () => undefined }: PlatformOptions): LaidPlatform {
  const foundation = foundationOf(stores, { clock, timing: realTiming(clock) });
  const eraser = new Eraser({ history: stores.history, runtime: foundation.runtime, directory: stores.state.directory, personKeys: foundation.personKeys });
  const projections = projectionsOf(services);
  const late: { following?: LogFollowing; heavy?: HeavyReads } = {};
  const platform: Platform = { ...foundation, heavy: lateHeavy(late), following: lateFollowing(late) };
  const followers = followersOf(services, { platform, projections, eraser });
  const { sharing } = stores;
  const following = new LogFollowing({ history: stores.history, followers, timing: platform.timing, ...(sharing && { settings: sharing.following }) });
  late.following = following;

  const begin = async (): Promise<() => Promise<void>> => {
    for (const projection of projections) await stores.views.prepare(projection);
    const heavy = await stores.openHeavyReads(services.flatMap(({ heavyQueries = [] }) => heavyQueries), projections);
    late.heavy = heavy;
    for (const { org } of await headsOf(stores.history)) await eraser.catchUp(org);
    following.start();
    const endExchange = await sharing?.exchange({ following, service: nameOf(services), ...split(followers, projections) });
    await caughtUp(following, { heads: await headsOf(stores.history), storages: projections.map(({ storage }) => storage), timing: platform.timing, tell, logger });
    const jobs = new Jobs(logger);
    jobs.start(services.flatMap((service) => service.jobs?.(platform) ?? []));
    return async () => {
      await jobs.stop();
      await endExchange?.();
      await following.stop();
      await heavy.close();
      await stores.close();
    };
  };
  return { platform, checks: [followingCheck(following), ...(sharing?.checks ?? []), ...services.flatMap((service) => service.checks?.(platform) ?? [])], begin };
}

function nameOf(services: readonly ServiceDefinition[]): string {
  return services.map(({ name }) => name).join('-');
}

/** Where projections have come is known to every process; where other followers have, to this one. */
function split(followers: readonly Follower[], projections: readonly AnyProjection[]): { readonly projections: readonly string[]; readonly others: readonly string[] } {
  const storages = projections.map(({ storage }) => storage);
  return { projections: storages, others: followers.map(({ name }) => name).filter((name) => !storages.includes(name)) };
}

/** Two services that read the same projection share its rows. */
function projectionsOf(services: readonly ServiceDefinition[]): readonly AnyProjection[] {
  return [...new Map(services.flatMap((service) => service.projections).map((projection) => [projection.storage, projection])).values()];
}

/** Whose commits say that a person is forgotten: of processes that share their stores its own does what follows. */
const ERASING: Service = 'goals';

interface FollowerParts {
  readonly platform: Platform;
  readonly projections: readonly AnyProjection[];
  readonly eraser: Eraser;
}

function followersOf(services: readonly ServiceDefinition[], { platform, projections, eraser }: FollowerParts): readonly Follower[] {
  const { views, catalogue, state, sharing } = platform;
  const isErasing = sharing === undefined || services.some(({ name }) => name === ERASING);
  const reactors = [...(isErasing ? [eraser] : []), ...services.flatMap((service) => service.reactors?.(platform) ?? [])];
  return [
    ...projections.map((projection) => new ProjectionFollower({ projection, views, catalogue })),
    ...reactors.map((reactor) => new ReactorFollower(reactor, { cursors: state.cursors, catalogue })),
    ...services.flatMap((service) => service.followers?.(platform) ?? []),
  ];
}

/** An application is made while the threads that read start. */
function lateHeavy(late: { readonly heavy?: HeavyReads }): Pick<HeavyReads, 'ask'> {
  return {
    ask: (name, question) => {
      if (late.heavy === undefined) throw new Error('nothing is served yet');
      return late.heavy.ask(name, question);
    },
  };
}

/** Reactors are made of the platform, and the following of the reactors: what they see of it is there by the time they are called. */
function lateFollowing(late: { readonly following?: LogFollowing }): Platform['following'] {
  const known = (): LogFollowing => {
    if (late.following === undefined) throw new Error('the log is not followed yet');
    return late.following;
  };
  return {
    waitFor: (follower, hint, patience) => known().waitFor(follower, hint, patience),
    status: () => known().status(),
    settled: () => known().settled(),
    get sweepFailure() {
      return known().sweepFailure;
    },
  };
}

interface CatchingUp extends Pick<ProgressParts, 'heads' | 'storages' | 'timing' | 'tell'> {
  readonly logger: Logger;
}

/** Views are built before anything is served, however long that takes: what answered before would answer as of an earlier position. */
async function caughtUp(following: LogFollowing, { logger, ...parts }: CatchingUp): Promise<void> {
  const endTelling = tellProgress({ ...parts, status: () => following.status() });
  for (const head of parts.heads) {
    await Promise.all(parts.storages.map((storage) => reached(following, storage, head))).catch((error: unknown) => logger.error({ err: error, org: head.org }, 'a projection stands still'));
  }
  endTelling();
}

async function reached(following: LogFollowing, storage: string, head: Pick<Head, 'org' | 'position'>): Promise<void> {
  try {
    await following.waitFor(storage, head);
  } catch (error) {
    if (!isCairnError(error, 'position-not-reached')) throw error;
    await reached(following, storage, head);
  }
}
