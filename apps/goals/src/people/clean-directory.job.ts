import { guardedStream } from '@cairn/commands';
import { instantOf } from '@cairn/method';
import type { Job, Platform } from '@cairn/service-kit';
import { personFold } from './person.js';

const HOUR = 3_600_000;
const PAGE = 100;

/** Every hour, directory entries that have been unconfirmed for an hour are confirmed where the history knows the person, and removed where it doesn't. */
export function cleanDirectory({ state: { directory }, runtime, clock }: Platform): Job {
  const clean = async (org: string, personId: string): Promise<void> => {
    const { person } = await runtime.look(org, { person: guardedStream(`person-${personId}`, personFold) });
    if (person === undefined || person.state === 'forgotten') await directory.discard(org, personId);
    else await directory.confirm(org, personId);
  };
  return {
    name: 'clean-directory',
    every: HOUR,
    run: async () => {
      const before = instantOf(clock() - HOUR);
      for (let entries = await directory.unconfirmed(before, PAGE); entries.length > 0; entries = await directory.unconfirmed(before, PAGE)) {
        for (const { org, personId } of entries) await clean(org, personId);
      }
    },
  };
}
