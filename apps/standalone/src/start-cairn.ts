import { runServices, type Opened, type RunningServices } from '@cairn/service-kit';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SERVICES } from './services.js';

export const DOCUMENTATION = {
  title: 'Cairn',
  description: 'OKR management on an append-only, provable history. Every GET with `asOf` and `effectiveOn` tells what was known, and what was true, at any moment.',
  version: '1',
};

/** The console, as its build leaves it. */
function siteFolder(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('@cairn/console/package.json'))), 'site');
}

/** The whole product in this process. @param opened its storage, where that is being opened already. @throws as `runServices` */
export function startCairn(env: Readonly<Record<string, string | undefined>>, opened?: Promise<Opened>): Promise<RunningServices> {
  return runServices({ services: SERVICES, documentation: DOCUMENTATION, site: siteFolder(), env, ...(opened && { opened }) });
}
