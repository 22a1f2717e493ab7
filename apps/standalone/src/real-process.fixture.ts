import { createClient, type Client } from '@cairn/client';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IS_DISTRIBUTED, type Installation } from './product/installation.fixture.js';
import { FiveProcesses, newDirectory, OneProcess, type Processes } from './product/processes.fixture.js';

const CLI = fileURLToPath(import.meta.resolve('@cairn/cli/main'));

/** The administrator's key of every product that is started here. */
export const ADMIN_KEY = 'administrator-key-of-the-end-to-end-tests';
export const OPERATOR_KEY = 'operator-key-of-the-end-to-end-tests-too';

/** What their processes are started with. */
export const ENVIRONMENT = { PORT: '0', CAIRN_ADMIN_KEY: ADMIN_KEY, CAIRN_OPERATOR_KEY: OPERATOR_KEY, CAIRN_RATE: '0', CAIRN_LOG: 'error' } as const;

/** What a command line wrote, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The product as its users run it: real processes, embedded or distributed as the environment says. */
export class RealProduct {
  /** Files of this test; embedded, the data too. */
  readonly directory: string;
  readonly #processes: Processes;
  readonly #clients = new Map<string, Client>();
  url = '';

  private constructor(directory: string, processes: Processes) {
    this.directory = directory;
    this.#processes = processes;
  }

  static async start(): Promise<RealProduct> {
    const directory = newDirectory();
    return new RealProduct(directory, IS_DISTRIBUTED ? new FiveProcesses() : new OneProcess(directory)).started();
  }

  /** One process over a directory, whatever the environment says. */
  static async startEmbedded(directory = newDirectory()): Promise<RealProduct> {
    return new RealProduct(directory, new OneProcess(directory)).started();
  }

  /** A process for each service, whatever the environment says. */
  static async startDistributed(installation: Installation): Promise<RealProduct> {
    return new RealProduct(newDirectory(), new FiveProcesses(installation)).started();
  }

  /** Another product with a copy of what this one has stored, which runs again afterwards. */
  async startCopy(): Promise<RealProduct> {
    await this.stop();
    const processes = await this.#processes.copy();
    await this.begin();
    return new RealProduct(newDirectory(), processes).started();
  }

  async started(): Promise<RealProduct> {
    await this.begin();
    return this;
  }

  /** Starts the processes, again after a stop. */
  async begin(): Promise<void> {
    this.url = await this.#processes.begin(ENVIRONMENT);
  }

  /** Does every process say that it is ready? */
  async isReady(): Promise<boolean> {
    const answers = await Promise.all(Object.values(this.#processes.addresses).map((address) => fetch(`${address}/health/ready`)));
    return answers.every(({ status }) => status === 200);
  }

  /** @param signal SIGTERM drains; SIGKILL leaves no time for anything */
  stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    return this.#processes.stop(signal);
  }

  async end(): Promise<void> {
    await this.stop();
    await this.#processes.remove();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** At the address that the product has now. The same key has the same client, which sees what it wrote. */
  client(key = ADMIN_KEY): Client {
    const name = `${this.url} ${key}`;
    const client = this.#clients.get(name) ?? createClient({ url: this.url, key });
    this.#clients.set(name, client);
    return client;
  }

  /** `cairn …` with the administrator's key. */
  cairn(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return runCairn(args, { CAIRN_URL: this.url, CAIRN_KEY: ADMIN_KEY, CAIRN_DATA: this.directory, ...env });
  }
}

/** `cairn …` */
export async function runCairn(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const out = textOf(child.stdout);
  const err = textOf(child.stderr);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out: await out, err: await err };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
