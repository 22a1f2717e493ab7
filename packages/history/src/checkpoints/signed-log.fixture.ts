import { createHash } from 'node:crypto';
import { catalogue } from '@cairn/contracts';
import { LogFollowing } from '../follow/log-following.js';
import { ManualTiming } from '../follow/manual-timing.fixture.js';
import { openMemoryHistory } from '../sqlite/open.js';
import { RequestMaker } from '../testing/requests.js';
import { Checkpointer } from './checkpointer.js';
import { MemoryCheckpointStore } from './memory-checkpoint-store.fixture.js';
import { Proofs } from './proofs.js';
import type { CheckpointRhythm } from './uncovered.js';

/** A key of its own for each organization. */
export const signingKey = async (org: string): Promise<Uint8Array> => createHash('sha256').update(org).digest();

/** A history in memory with a checkpointer that follows it, over time that passes when told to. */
export async function signedLog(rhythm?: CheckpointRhythm, store = new MemoryCheckpointStore()) {
  const timing = new ManualTiming();
  const history = openMemoryHistory({ catalogue, clock: () => timing.now() });
  const make = new RequestMaker();
  const failures: unknown[] = [];
  const begin = (): Checkpointer => new Checkpointer({ store, signingKey, timing, onFailure: (_org, error) => failures.push(error), ...(rhythm && { rhythm }) });
  const checkpointer = begin();
  const following = new LogFollowing({ history, followers: [checkpointer], timing });
  following.start();

  /** Appends commits one by one; each is followed before the next. */
  const grow = async (org: string, count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) {
      const { position } = await history.head(org);
      await history.append(position === 0 ? make.created(org) : make.append({ org }));
      await following.waitFor(checkpointer.name, { org, position: position + 1 });
    }
  };
  /** Lets time pass, and what became due be done. */
  const pass = async (milliseconds: number, org: string): Promise<void> => {
    timing.pass(milliseconds);
    await checkpointer.cursor(org);
  };
  const stop = async (): Promise<void> => {
    await following.stop();
    await checkpointer.close();
  };
  return { history, store, timing, checkpointer, following, failures, proofs: new Proofs({ store, history, signingKey }), begin, grow, pass, stop };
}
