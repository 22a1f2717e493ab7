import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Installation } from '../product/installation.fixture.js';
import { spawned, type Spawned } from '../product/spawned.fixture.js';
import { startGateway, type RunningGateway } from './gateway.fixture.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const OPERATOR = 'the-operator-of-this-composition-0123456789';
/** A question to each service that a new admin may ask. */
const QUESTIONS: Readonly<Record<string, string>> = { goals: '/api/v1/teams', alignment: '/api/v1/alignments', 'check-ins': '/api/v1/check-ins/due', analytics: '/api/v1/lessons', history: '/api/v1/api-keys' };

const folder = mkdtempSync(join(tmpdir(), 'cairn-composition-'));
const installation = new Installation();
const running = new Map<string, Spawned>();
let gateway: RunningGateway | undefined;
let admin = '';

/** What docker-compose.yml gives the service, on the engines that the tests run against. */
function composed(service: string): Readonly<Record<string, string>> {
  const { stdout, stderr } = spawnSync(process.execPath, ['tools/compose-env.mjs', service, '0'], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, CAIRN_OPERATOR_KEY: OPERATOR } });
  if (stdout === '') throw new Error(stderr);
  return { ...(JSON.parse(stdout) as Record<string, string>), ...installation.env };
}

beforeAll(async () => {
  for (const service of Object.keys(QUESTIONS)) running.set(service, await spawned(join(ROOT, 'apps', service, 'dist/main.js'), composed(service)));
  gateway = await startGateway(folder, Object.fromEntries([...running].map(([service, { url }]) => [service, url])));
  const made = await fetch(`${gateway.url}/api/v1/organizations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${OPERATOR}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Composed', timeZone: 'UTC', admin: { name: 'Somebody' } }),
  });
  expect(made.status).toBe(201);
  admin = ((await made.json()) as { readonly adminKey: string }).adminKey;
}, 120_000);
afterAll(async () => {
  for (const service of running.values()) await service.stop('SIGTERM');
  await gateway?.close();
  await installation.drop();
  rmSync(folder, { recursive: true });
}, 60_000);

const ask = (path: string, key?: string): Promise<Response> => fetch(`${gateway?.url ?? ''}${path}`, { headers: key === undefined ? {} : { authorization: `Bearer ${key}` } });

/** How a service says it is, once it is well; else what it says after half a minute: the relay makes its topic, and followers find it. */
async function settledReport(service: string): Promise<unknown> {
  let report: { readonly status?: string } = {};
  for (let looks = 0; looks < 150 && report.status !== 'ready'; looks += 1) {
    report = (await (await ask(`/health/${service}/ready`)).json()) as { readonly status?: string };
    await pause(200);
  }
  return report;
}

describe('services with the environment of docker-compose.yml, behind the gateway', () => {
  it.each(Object.keys(QUESTIONS))('%s becomes ready, and knows the admin that goals has made, and nobody else', async (service) => {
    const path = QUESTIONS[service] ?? '';
    expect(await settledReport(service)).toMatchObject({ status: 'ready' });
    expect([(await ask(path, admin)).status, (await ask(path)).status]).toEqual([200, 401]);
  }, 60_000);
});
