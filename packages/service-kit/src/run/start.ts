import { isCairnError } from '@cairn/contracts';
import type { Documentation } from '../openapi/serve.js';
import type { ServiceDefinition } from '../platform/service.js';
import { runServices, type RunningServices } from './run-services.js';

/** Starts a process. Faults of its set-up are told in words, not as a stack, and end it. */
export async function started(name: string, start: () => Promise<RunningServices>): Promise<RunningServices> {
  try {
    return await start();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    process.stderr.write(`${name} does not start: ${reason}\n`);
    process.exit(1);
  }
}

/** A service as a process of its own: it says where it listens, and tells keys that were made, once. */
export async function runAlone(service: ServiceDefinition, documentation: Omit<Documentation, 'page'>): Promise<void> {
  const name = `Cairn ${service.name}`;
  const running = await started(name, () => runServices({ services: [service], documentation, env: process.env }));
  process.stdout.write(serviceWords(name, running));
}

/** @param name of the service, as people know it */
export function serviceWords(name: string, { url, made: { admin, operator } }: Pick<RunningServices, 'url' | 'made'>): string {
  const keys = [
    ...(admin === undefined ? [] : [`The administrator's key, shown once and stored nowhere: ${admin}`]),
    ...(operator === undefined ? [] : [`The operator's key, shown once and stored nowhere: ${operator}`]),
  ];
  return [`${name} listens on ${url}`, ...keys, ''].join('\n');
}

function reasonOf(error: unknown): string | undefined {
  if (isCairnError(error)) return error.message;
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') return undefined;
  return `${error.message.replace('listen EADDRINUSE: ', '')}. Another program listens there; set PORT to another number.`;
}
