import { randomBytes, randomUUID } from 'node:crypto';
import { CommandRuntime, Eraser, ReactorFollower } from '@cairn/commands';
import { catalogue } from '@cairn/contracts';
import { LogFollowing, openSqliteHistory, realTiming, type History } from '@cairn/history';
import { lockDirectory, type DirectoryLock } from '@cairn/sqlite';
import { CachedPersonKeys, openSqliteKeys, openSqliteState, Sealer, type Keys, type State } from '@cairn/state';
import { openSqliteViews, ProjectionFollower, type Views } from '@cairn/views';
import { clock } from './clock.js';
import { activity } from './activity.projection.js';

/** Everything that the packages make together, on disk in one directory, wired as a process wires it. */
export interface Product {
  readonly history: History;
  readonly views: Views;
  readonly state: State;
  readonly keys: Keys;
  readonly sealer: Sealer;
  readonly runtime: CommandRuntime;
  readonly following: LogFollowing;
  close(): Promise<void>;
}

/** @param follow whether projections and reactors follow the log, or stand where they stood */
export async function openProduct(directory: string, follow: 'following' | 'not following' = 'following'): Promise<Product> {
  const lock: DirectoryLock = lockDirectory(directory);
  const history = await openSqliteHistory(lock, { catalogue, clock });
  const views = await openSqliteViews(lock);
  const state = openSqliteState({ directory });
  const keys = openSqliteKeys({ directory }, randomBytes);
  const personKeys = new CachedPersonKeys(keys.personKeys, clock);
  const sealer = new Sealer(personKeys, randomBytes);
  const runtime = new CommandRuntime({ history, catalogue, sealer, clock, newId: randomUUID, random: randomBytes });
  const eraser = new Eraser({ history, runtime, directory: state.directory, personKeys });
  await views.prepare(activity);
  const followers = [new ProjectionFollower({ projection: activity, views, catalogue }), new ReactorFollower(eraser, { cursors: state.cursors, catalogue })];
  const following = new LogFollowing({ history, followers, timing: realTiming(clock) });
  if (follow === 'following') following.start();
  const close = async (): Promise<void> => {
    await following.stop();
    await Promise.all([history.close(), views.close(), state.close(), keys.close()]);
    lock.release();
  };
  return { history, views, state, keys, sealer, runtime, following, close };
}
