import { once } from 'node:events';
import { loadCheckIns } from './check-ins.load.js';
import type { Job } from './job.js';
import { loadMaps } from './map.load.js';
import { probeVisibility } from './visible.load.js';

function reportOn(job: Job): Promise<object> {
  switch (job.kind) {
    case 'check-in':
      return loadCheckIns(job);
    case 'map':
      return loadMaps(job);
    case 'visible':
      return probeVisibility(job);
    default:
      return job satisfies never;
  }
}

const [job] = (await once(process, 'message')) as [Job];
process.send?.(await reportOn(job));
