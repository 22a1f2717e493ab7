import { runServices, type RunningServices } from '@cairn/service-kit';
import { SERVICES } from './services.js';

export const DOCUMENTATION = {
  title: 'Cairn',
  description: 'OKR management on an append-only, provable history. Every GET with `asOf` and `effectiveOn` tells what was known, and what was true, at any moment.',
  version: '1',
};

/** The whole product in this process, on embedded storage. @throws as `runServices` */
export function startCairn(env: Readonly<Record<string, string | undefined>>): Promise<RunningServices> {
  return runServices({ services: SERVICES, documentation: DOCUMENTATION, env });
}
