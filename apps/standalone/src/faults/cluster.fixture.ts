import { createClient, type Client } from '@cairn/client';
import { Gateway } from '../product/gateway.fixture.js';
import { Installation } from '../product/installation.fixture.js';
import { mainOf, SERVICES } from '../product/processes.fixture.js';
import { spawned, type Spawned } from '../product/spawned.fixture.js';
import { ADMIN_KEY, ENVIRONMENT } from '../real-process.fixture.js';

type Environment = Readonly<Record<string, string>>;

/** What a process runs in place of its service's main module. */
export interface Entry {
  readonly main: string;
  readonly env: Environment;
}

/** One process of a service, at an address that stays its own when it is started again. */
export class Instance {
  readonly #service: string;
  readonly #env: Environment;
  #process: Spawned;

  private constructor(service: string, env: Environment, process: Spawned) {
    this.#service = service;
    this.#env = env;
    this.#process = process;
  }

  static async start(service: string, env: Environment): Promise<Instance> {
    return new Instance(service, env, await spawned(mainOf(SERVICES[service] ?? ''), env));
  }

  get url(): string {
    return this.#process.url;
  }

  /** What it died of, once it has. */
  get ended(): Promise<NodeJS.Signals | null> {
    return this.#process.ended;
  }

  signal(signal: NodeJS.Signals): void {
    this.#process.signal(signal);
  }

  /** Resolves when it is no more. */
  stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    return this.#process.stop(signal);
  }

  /** Starts it again where it was. */
  async restart({ main, env }: Entry = { main: mainOf(SERVICES[this.#service] ?? ''), env: {} }): Promise<void> {
    this.#process = await spawned(main, { ...this.#env, ...env, PORT: new URL(this.url).port });
  }
}

export interface ClusterOptions {
  /** How many there are of each service; one where it is not said. */
  readonly instances?: Readonly<Record<string, number>>;
  /** For every process, besides where the engines are. */
  readonly env?: Environment;
}

/** Processes of all services, any number of each, over databases of their own. */
export class Cluster {
  readonly installation: Installation;
  /** Doors to the product: behind each stands another instance of every service that has several. */
  readonly doors: readonly string[];
  readonly #env: Environment;
  readonly #instances: ReadonlyMap<string, Instance[]>;
  readonly #gateways: readonly Gateway[];
  readonly #clients: readonly Client[];

  private constructor(parts: { readonly installation: Installation; readonly env: Environment; readonly instances: ReadonlyMap<string, Instance[]>; readonly gateways: readonly Gateway[] }) {
    this.installation = parts.installation;
    this.#env = parts.env;
    this.#instances = parts.instances;
    this.#gateways = parts.gateways;
    this.doors = parts.gateways.map(({ url }) => url);
    this.#clients = this.doors.map((url) => createClient({ url, key: ADMIN_KEY }));
  }

  static async start({ instances: counts = {}, env: more = {} }: ClusterOptions = {}): Promise<Cluster> {
    const installation = new Installation();
    const env = { ...ENVIRONMENT, ...installation.env, ...more };
    const started = Object.keys(SERVICES).map(async (service) => [service, await startAll(service, env, counts[service] ?? 1)] as const);
    const instances = new Map(await Promise.all(started));
    const doors = Math.max(...[...instances.values()].map(({ length }) => length));
    const gateways = await Promise.all(Array.from({ length: doors }, (_, door) => Gateway.open(behind(instances, door))));
    return new Cluster({ installation, env, instances, gateways });
  }

  instance(service: string, number = 0): Instance {
    const instance = this.#instances.get(service)?.[number];
    if (instance === undefined) throw new Error(`There is no ${service} ${number}.`);
    return instance;
  }

  /** One more of a service, behind no door: it takes part in everything but requests. */
  async join(service: string): Promise<Instance> {
    const instance = await Instance.start(service, this.#env);
    this.#instances.get(service)?.push(instance);
    return instance;
  }

  /** The administrator at a door. */
  client(door = 0): Client {
    const client = this.#clients[door % this.#clients.length];
    if (client === undefined) throw new Error(`There is no door ${door}.`);
    return client;
  }

  async end(): Promise<void> {
    await Promise.all([...this.#instances.values()].flat().map((instance) => instance.stop()));
    await Promise.all(this.#gateways.map((gateway) => gateway.close()));
    await this.installation.drop();
  }
}

function startAll(service: string, env: Environment, count: number): Promise<Instance[]> {
  return Promise.all(Array.from({ length: count }, () => Instance.start(service, env)));
}

function behind(instances: ReadonlyMap<string, readonly Instance[]>, door: number): Readonly<Record<string, string>> {
  return Object.fromEntries([...instances].map(([service, all]) => [service, all[door % all.length]?.url ?? '']));
}
