import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ensureFirstKeys, type MadeKeys } from '../identity/first-keys.js';
import { createLogger } from '../logging/logger.js';
import type { Documentation } from '../openapi/serve.js';
import { systemClock } from '../platform/clock.js';
import { randomBytesOf } from '../platform/ids.js';
import type { ServiceDefinition } from '../platform/service.js';
import type { Stores } from '../platform/stores.js';
import { createApplication } from './create-application.js';
import { openConfigured, type Opened, type ServiceConfig } from './open-configured.js';

export interface RunningServices {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly config: ServiceConfig;
  /** Keys that this start made, to be told once. */
  readonly made: MadeKeys;
}

export interface RunOptions {
  readonly services: readonly ServiceDefinition[];
  readonly documentation: Omit<Documentation, 'page'>;
  /** Folder of a page to serve beside the API. */
  readonly site?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What is being opened already; default: what the environment names. */
  readonly opened?: Promise<Opened>;
}

/**
 * Runs one service, or several in one process, until the process is told to end: over MongoDB where the environment names one, else on
 * embedded storage.
 * @throws CairnError `config-invalid`, `directory-in-use`, `schema-refused`, `api-key-weak`, `mongo-*`, `clock-differs`
 */
export async function runServices({ services, documentation, site, env, opened = openConfigured(env) }: RunOptions): Promise<RunningServices> {
  const { config, stores } = await opened;
  const logger = createLogger({ service: services.length === 1 ? (services[0]?.name ?? 'cairn') : 'cairn', level: config.CAIRN_LOG });
  const made = await firstKeys(stores, config);
  const rate = config.CAIRN_RATE === 0 ? undefined : { limit: config.CAIRN_RATE, window: 1_000 };
  const app = await createApplication(stores, { services, clock: systemClock, logger, tell, ...(rate && { rate }), documentation: { ...documentation, page: true }, ...(site !== undefined && { site }) });
  await app.listen(config.PORT, config.HOST);
  return { app, url: await app.getUrl(), config, made };
}

/** Beside what a program would read. */
function tell(words: string): void {
  process.stderr.write(`${words}\n`);
}

function firstKeys({ state, keys }: Stores, { CAIRN_ADMIN_KEY: admin, CAIRN_OPERATOR_KEY: operator }: ServiceConfig): Promise<MadeKeys> {
  return ensureFirstKeys({ state, keys, random: randomBytesOf, now: systemClock() }, { admin, operator });
}
