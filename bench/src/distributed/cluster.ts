import type { ChildProcess } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import { endOf, messageOf, startChild } from '../http/processes/child.js';
import { ENV } from '../http/processes/servers.js';
import type { Serving } from '../http/processes/serving.js';

const NAMES = ['goals', 'alignment', 'check-ins', 'analytics', 'history'] as const;
export type ServiceName = (typeof NAMES)[number];

/** How many processes of each service. */
export type Instances = Readonly<Record<ServiceName, number>>;

/** Where they answer. */
export type Addresses = Readonly<Record<ServiceName, readonly string[]>>;

const PROGRAM = new URL('./service.main.js', import.meta.url);
/** Processes that start at once: more only take each other's time. */
const AT_ONCE = 4;
/** Milliseconds between two looks whether a process is ready, and how many there are. */
const LOOK_EVERY = 50;
const LOOKS = 1_200;

export function ofEach(instances: number): Instances {
  return { goals: instances, alignment: instances, 'check-ins': instances, analytics: instances, history: instances };
}

/** Runs services in processes of their own for the time of a piece of work, which begins when all of them are ready. */
export async function withCluster<T>(instances: Instances, env: Readonly<Record<string, string>>, work: (addresses: Addresses) => Promise<T>): Promise<T> {
  const children: ChildProcess[] = [];
  const addresses: Record<ServiceName, string[]> = { goals: [], alignment: [], 'check-ins': [], analytics: [], history: [] };
  const waiting = NAMES.flatMap((name) => Array.from({ length: instances[name] }, () => name));
  const startNext = async (): Promise<void> => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const child = startChild(PROGRAM, { ...ENV, ...env, BENCH_SERVICE: name });
      children.push(child);
      addresses[name].push((await messageOf<Serving>(child)).url);
    }
  };
  try {
    await all(Array.from({ length: AT_ONCE }, startNext));
    await Promise.all(Object.values(addresses).flat().map(ready));
    return await work(addresses);
  } finally {
    await Promise.all(children.map(endOf));
  }
}

/** Waits for all of them, so that none starts after one has failed. @throws what failed first */
async function all(starts: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(starts)).find((start) => start.status === 'rejected');
  if (failed) throw failed.reason;
}

/** @throws Error when it is not ready within a minute */
async function ready(url: string): Promise<void> {
  let said = '';
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const answer = await fetch(`${url}/health/ready`);
    said = await answer.text();
    if (answer.ok) return;
    await after(LOOK_EVERY);
  }
  throw new Error(`${url} is not ready: ${said}`);
}
