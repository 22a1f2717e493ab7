import type { ReadinessReport } from '@cairn/service-kit';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ground } from './ground.fixture.js';
import type { Heard, Load } from './load.fixture.js';

/** Milliseconds that an engine is away; another time by `CAIRN_TEST_OUTAGE`, in seconds. */
const AWAY = Number(process.env['CAIRN_TEST_OUTAGE'] ?? 20) * 1_000;
/** Check-ins that are acknowledged before, and after: a load that has come to a rest proves nothing. */
const STEADY = 15;
const LOOK = 250;
const PATIENCE = 60_000;

/** What one service said of itself. */
export interface Said {
  readonly service: string;
  readonly at: number;
  readonly http: number;
  readonly report: ReadinessReport;
}

export interface Outage {
  readonly load: Load;
  /** Of the time in which the engine was away. */
  readonly said: readonly Said[];
  /** Answers to what was sent in that time. */
  readonly heard: readonly Heard[];
}

export interface Fault {
  readonly begin: () => Promise<void> | void;
  readonly end: () => Promise<void> | void;
}

/** Takes an engine away under load, and gives it back; ends when every service is ready again and the load has gone on. Whatever fails, the load ends. */
export async function outageOf(ground: Ground, fault: Fault): Promise<Outage> {
  const load = ground.load();
  try {
    const { said, since, until } = await passing(ground, load, fault);
    await load.stop();
    return { load, said, heard: load.heard.filter(({ sentAt }) => sentAt > since && sentAt < until) };
  } finally {
    await load.stop();
  }
}

async function passing({ services }: Ground, load: Load, { begin, end }: Fault): Promise<{ readonly said: readonly Said[]; readonly since: number; readonly until: number }> {
  await load.goesOn(STEADY);
  await begin();
  const since = performance.now();
  const said: Said[] = [];
  for (; performance.now() - since < AWAY; await pause(LOOK)) said.push(...(await readinessOf(services.addresses)));
  const until = performance.now();
  await end();
  await allReady(services.addresses);
  await load.goesOn(STEADY);
  return { said, since, until };
}

type Addresses = Readonly<Record<string, string>>;

function readinessOf(addresses: Addresses): Promise<readonly Said[]> {
  return Promise.all(Object.entries(addresses).map(async ([service, address]) => {
    const answer = await fetch(`${address}/health/ready`);
    return { service, at: performance.now(), http: answer.status, report: (await answer.json()) as ReadinessReport };
  }));
}

async function allReady(addresses: Addresses): Promise<void> {
  const given = AbortSignal.timeout(PATIENCE);
  for (let said = await readinessOf(addresses); said.some(({ report }) => report.status !== 'ready'); said = await readinessOf(addresses)) {
    if (given.aborted) throw new Error(`not ready again: ${JSON.stringify(said)}`);
    await pause(LOOK);
  }
}
