import { Eraser, ReactorFollower } from '@cairn/commands';
import { LogFollowing, realTiming, type Follower } from '@cairn/history';
import { ProjectionFollower, type AnyProjection } from '@cairn/views';
import type { Logger } from 'pino';
import type { ReadinessCheck } from '../health/health.js';
import { followingCheck } from './following-check.js';
import { Jobs } from './jobs.js';
import { foundationOf, type Platform } from './platform.js';
import type { ServiceDefinition } from './service.js';
import type { Stores } from './stores.js';

export interface PlatformOptions {
  readonly services: readonly ServiceDefinition[];
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly logger: Logger;
}

/** A platform at work: it follows the log until it is stopped. */
export interface RunningPlatform {
  readonly platform: Platform;
  readonly checks: readonly ReadinessCheck[];
  /** Lets steps and jobs under way finish, then gives the storage back. */
  readonly stop: () => Promise<void>;
}

/**
 * Makes a process's platform over its stores. Whoever the log says is forgotten is forgotten here before anything is served: the keys may
 * come from a backup made before.
 */
export async function startPlatform(stores: Stores, { services, clock, logger }: PlatformOptions): Promise<RunningPlatform> {
  const foundation = foundationOf(stores, { clock, timing: realTiming(clock) });
  const eraser = new Eraser({ history: stores.history, runtime: foundation.runtime, directory: stores.state.directory, personKeys: foundation.personKeys });
  const projections = projectionsOf(services);
  for (const projection of projections) await stores.views.prepare(projection);

  const late: { following?: LogFollowing } = {};
  const heavy = await stores.openHeavyReads(services.flatMap(({ heavyQueries = [] }) => heavyQueries), projections);
  const platform: Platform = { ...foundation, heavy, following: lateFollowing(late) };
  const following = new LogFollowing({ history: stores.history, followers: followersOf(services, { platform, projections, eraser }), timing: platform.timing });
  late.following = following;

  await eachOrganization(stores, async (org) => void (await eraser.catchUp(org)));
  following.start();
  await eachOrganization(stores, (org, position) => reached(following, projections, { org, position }).catch((error: unknown) => logger.error({ err: error, org }, 'a projection stands still')));
  const jobs = new Jobs(logger);
  jobs.start(services.flatMap((service) => service.jobs?.(platform) ?? []));
  return {
    platform,
    checks: [followingCheck(following)],
    stop: async () => {
      await jobs.stop();
      await following.stop();
      await heavy.close();
      await stores.close();
    },
  };
}

/** Two services that read the same projection share its rows. */
function projectionsOf(services: readonly ServiceDefinition[]): readonly AnyProjection[] {
  return [...new Map(services.flatMap((service) => service.projections).map((projection) => [projection.storage, projection])).values()];
}

interface FollowerParts {
  readonly platform: Platform;
  readonly projections: readonly AnyProjection[];
  readonly eraser: Eraser;
}

function followersOf(services: readonly ServiceDefinition[], { platform, projections, eraser }: FollowerParts): readonly Follower[] {
  const { views, catalogue, state } = platform;
  const reactors = [eraser, ...services.flatMap((service) => service.reactors?.(platform) ?? [])];
  return [
    ...projections.map((projection) => new ProjectionFollower({ projection, views, catalogue })),
    ...reactors.map((reactor) => new ReactorFollower(reactor, { cursors: state.cursors, catalogue })),
    ...services.flatMap((service) => service.followers?.(platform) ?? []),
  ];
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

async function eachOrganization({ history }: Stores, act: (org: string, position: number) => Promise<void>): Promise<void> {
  for (let page = await history.heads(); page.length > 0; page = await history.heads(page.at(-1)?.org)) {
    for (const { org, position } of page) await act(org, position);
  }
}

/** Milliseconds: a projection that is built anew may take its time. */
const PATIENCE_AT_START = 600_000;

async function reached(following: LogFollowing, projections: readonly AnyProjection[], hint: { readonly org: string; readonly position: number }): Promise<void> {
  await Promise.all(projections.map(({ storage }) => following.waitFor(storage, hint, PATIENCE_AT_START)));
}
