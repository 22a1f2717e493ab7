import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFront, type Front } from './front.fixture.js';
import { Installation } from './installation.fixture.js';
import { spawned, type Spawned } from './spawned.fixture.js';

type Environment = Readonly<Record<string, string>>;

/** The product as it runs: in one process over a directory, or in five over databases. */
export interface Processes {
  /** @param env what every process is started with. @returns where it answers */
  begin(env: Environment): Promise<string>;
  /** Every process of it, by itself. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Ends all of them. What they have stored stays. */
  stop(signal: NodeJS.Signals): Promise<void>;
  /** Another one with a copy of what is stored. To be called while it is stopped. */
  copy(): Promise<Processes>;
  /** Removes what is stored. */
  remove(): Promise<void>;
}

export function newDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'cairn-e2e-'));
}

/** One process over a directory that is its own. */
export class OneProcess implements Processes {
  readonly #directory: string;
  #process: Spawned | undefined;

  constructor(directory: string) {
    this.#directory = directory;
  }

  get addresses(): Readonly<Record<string, string>> {
    return this.#process ? { cairn: this.#process.url } : {};
  }

  async begin(env: Environment): Promise<string> {
    this.#process = await spawned(fileURLToPath(new URL('../main.js', import.meta.url)), { ...env, CAIRN_MONGO_URL: '', CAIRN_KAFKA_BROKERS: '', CAIRN_REDIS_URL: '', CAIRN_DATA: this.#directory });
    return this.#process.url;
  }

  async stop(signal: NodeJS.Signals): Promise<void> {
    await this.#process?.stop(signal);
    this.#process = undefined;
  }

  async copy(): Promise<Processes> {
    const directory = newDirectory();
    cpSync(this.#directory, directory, { recursive: true });
    return new OneProcess(directory);
  }

  async remove(): Promise<void> {
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

/** Packages of the services, by name. */
export const SERVICES: Readonly<Record<string, string>> = { goals: '@cairn/goals', alignment: '@cairn/alignment', 'check-ins': '@cairn/check-ins', analytics: '@cairn/analytics', history: '@cairn/history-service' };

/** A process for each service over databases that are this product's own, with a gateway in front. */
export class FiveProcesses implements Processes {
  readonly #installation: Installation;
  #running: Readonly<Record<string, Spawned>> = {};
  #front: Front | undefined;

  constructor(installation = new Installation()) {
    this.#installation = installation;
  }

  /** Where each service answers by itself. */
  get addresses(): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(this.#running).map(([name, { url }]) => [name, url]));
  }

  async begin(env: Environment): Promise<string> {
    const starting = Object.entries(SERVICES).map(async ([name, entry]) => [name, await spawned(mainOf(entry), { ...env, ...this.#installation.env })] as const);
    await this.#allOrNone(starting);
    this.#front = await openFront(this.addresses);
    return this.#front.url;
  }

  async stop(signal: NodeJS.Signals): Promise<void> {
    await this.#front?.close();
    await Promise.all(Object.values(this.#running).map((process) => process.stop(signal)));
    this.#running = {};
    this.#front = undefined;
  }

  /** One that does not start leaves none of the others behind. */
  async #allOrNone(starting: readonly Promise<readonly [string, Spawned]>[]): Promise<void> {
    const outcomes = await Promise.allSettled(starting);
    this.#running = Object.fromEntries(outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed === undefined) return;
    await this.stop('SIGKILL');
    throw failed.reason;
  }

  async copy(): Promise<Processes> {
    return new FiveProcesses(await this.#installation.copy());
  }

  remove(): Promise<void> {
    return this.#installation.drop();
  }
}

/** Beside the service's entry. */
export function mainOf(entry: string): string {
  return fileURLToPath(new URL('./main.js', import.meta.resolve(entry)));
}
