import { catalogue } from '@cairn/contracts';
import { memoryCoordination } from '@cairn/coordination';
import { openMemoryHistory, openSqliteHistory } from '@cairn/history';
import { lockDirectory } from '@cairn/sqlite';
import { openSqliteKeys, openSqliteState } from '@cairn/state';
import { openMemoryViews, openSqliteViews } from '@cairn/views';
import { inlineReads } from '../heavy/inline-reads.js';
import { randomBytesOf } from '../platform/ids.js';
import type { Stores } from '../platform/stores.js';
import { workerReads } from './worker-reads.js';

/**
 * Opens a directory that this process alone works on; makes it when absent.
 * @throws CairnError `directory-in-use`, `schema-refused`, `pragma-refused`
 */
export async function openEmbedded(directory: string, clock: () => number): Promise<Stores> {
  const lock = lockDirectory(directory);
  const [history, views] = await Promise.all([openSqliteHistory(lock, { catalogue, clock }), openSqliteViews(lock)]);
  const state = openSqliteState({ directory });
  const keys = openSqliteKeys({ directory }, randomBytesOf);
  const coordination = memoryCoordination(clock);
  return {
    history,
    views,
    state,
    keys,
    coordination,
    openHeavyReads: async (modules, projections) => workerReads(directory, modules, projections),
    close: async () => {
      await Promise.all([history.close(), views.close(), state.close(), keys.close(), coordination.close()]);
      lock.release();
    },
  };
}

/** Stores that are gone with the process. */
export function openInMemory(clock: () => number): Stores {
  const history = openMemoryHistory({ catalogue, clock });
  const views = openMemoryViews();
  const state = openSqliteState('memory');
  const keys = openSqliteKeys('memory', randomBytesOf);
  const coordination = memoryCoordination(clock);
  const close = async (): Promise<void> => {
    await Promise.all([history.close(), views.close(), state.close(), keys.close(), coordination.close()]);
  };
  return { history, views, state, keys, coordination, openHeavyReads: (modules) => inlineReads(modules, { history, views }), close };
}
