import { endOf, messageOf, startChild } from '../processes/child.js';
import type { Job, ReportOf } from './job.js';

const LOAD = new URL('./load.main.js', import.meta.url);

/** Carries a job out in a process of its own, so that the measuring costs the server nothing but its share of the machine. @throws Error when the job fails */
export async function runLoad<J extends Job>(job: J): Promise<ReportOf[J['kind']]> {
  const child = startChild(LOAD);
  try {
    child.send(job);
    return await messageOf(child);
  } finally {
    await endOf(child);
  }
}
