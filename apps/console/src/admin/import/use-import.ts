import { useSyncExternalStore } from 'react';
import { useApi } from '../../api/use-api.js';
import { useSession } from '../../session/session.js';
import { ownZone } from '../organization/zones.js';
import { ImportJob } from './import-job.js';
import type { ImportState } from './import-state.js';

const jobs = new Map<string, ImportJob>();

/** The import of who is signed in: there is one at a time. */
export function useImport(): { readonly job: ImportJob; readonly state: ImportState } {
  const { key = '' } = useSession();
  const { client } = useApi();
  let job = jobs.get(key);
  if (job === undefined) jobs.set(key, (job = new ImportJob(client, key, ownZone())));
  return { job, state: useSyncExternalStore(job.subscribe, job.snapshot) };
}
