import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Instance } from '../faults/cluster.fixture.js';
import { startGateway, type RunningGateway } from '../gateway/gateway.fixture.js';
import type { Installation } from '../product/installation.fixture.js';
import { mainOf, SERVICES } from '../product/processes.fixture.js';
import { ENVIRONMENT } from '../real-process.fixture.js';

type Environment = Readonly<Record<string, string>>;

/** Two processes of every service behind one nginx. */
export class TwoEach {
  readonly #rows: readonly ReadonlyMap<string, Instance>[];
  readonly #gateway: RunningGateway;
  readonly #folder: string;

  private constructor(rows: readonly ReadonlyMap<string, Instance>[], gateway: RunningGateway, folder: string) {
    this.#rows = rows;
    this.#gateway = gateway;
    this.#folder = folder;
  }

  static async start(installation: Installation): Promise<TwoEach> {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-rollout-'));
    const env = { ...ENVIRONMENT, ...installation.env };
    const rows = [await startRow(env), await startRow(env)];
    const upstreams = Object.fromEntries(Object.keys(SERVICES).map((service) => [service, rows.flatMap((row) => row.get(service)?.url ?? [])]));
    return new TwoEach(rows, await startGateway(folder, upstreams), folder);
  }

  get url(): string {
    return this.#gateway.url;
  }

  /** Replaces one process of each service, then the other: each ends as it is told to and comes again where it was. */
  async replace(env: Environment): Promise<void> {
    for (const row of this.#rows) await Promise.all([...row].map(([service, instance]) => replaced(service, instance, env)));
  }

  async end(): Promise<void> {
    await this.#gateway.close();
    await Promise.all(this.#rows.flatMap((row) => [...row.values()].map((instance) => instance.stop())));
    rmSync(this.#folder, { recursive: true });
  }
}

async function startRow(env: Environment): Promise<ReadonlyMap<string, Instance>> {
  return new Map(await Promise.all(Object.keys(SERVICES).map(async (service) => [service, await Instance.start(service, env)] as const)));
}

async function replaced(service: string, instance: Instance, env: Environment): Promise<void> {
  await instance.stop('SIGTERM');
  await instance.restart({ main: mainOf(SERVICES[service] ?? ''), env });
}
