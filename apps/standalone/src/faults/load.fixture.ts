import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ADMIN_KEY } from '../real-process.fixture.js';

/** Clients at once, and milliseconds that each rests between two requests. */
const WRITERS = 4;
const READERS = 3;
const REST = 100;
/** Milliseconds after which a request counts as hanging: far beyond every time-out of the product. */
const HANGING = 25_000;

/** A key result that can be checked in on. */
export interface Goal {
  readonly keyResultId: string;
  readonly responsibleId: string;
}

/** An answer as it came; the status 0 is none. */
export interface Heard {
  /** Method and path, without its ids. */
  readonly what: string;
  /** Milliseconds as `performance.now` tells them. */
  readonly sentAt: number;
  readonly took: number;
  readonly status: number;
  readonly type: string | null;
  readonly retryAfter: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a write answers. */
export interface Acknowledged extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly position: number;
  readonly eventIds: readonly string[];
}

/** A check-in that was sent, once or again. */
export interface Said extends Goal {
  readonly key: string;
  readonly value: string;
}

export interface Write {
  readonly said: Said;
  readonly heard: Heard;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Steady check-ins and reads, each answer written down. Nothing is sent again by itself. */
export class Load {
  readonly writes: Write[] = [];
  readonly reads: Heard[] = [];
  readonly #urls: readonly string[];
  readonly #goals: readonly Goal[];
  readonly #name = randomUUID();
  readonly #clients: readonly Promise<void>[];
  /** Position of the last check-in that was acknowledged. */
  #written = 0;
  #stopped = false;

  /** @param url where it is sent to; of several, each client has its own */
  constructor({ url, goals }: { readonly url: string | readonly string[]; readonly goals: readonly Goal[] }) {
    this.#urls = [url].flat();
    this.#goals = goals;
    const writers = Array.from({ length: WRITERS }, (_, client) => this.#each((number) => this.#write(client, number)));
    const readers = Array.from({ length: READERS }, (_, client) => this.#each((number) => this.#read(client, client + number)));
    this.#clients = [...writers, ...readers];
  }

  get acknowledged(): readonly Write[] {
    return this.writes.filter(({ heard }) => heard.status === 201);
  }

  /** Those whose answer does not say whether they were done. */
  get unknown(): readonly Write[] {
    return this.writes.filter(({ heard }) => heard.status !== 201);
  }

  get heard(): readonly Heard[] {
    return [...this.writes.map(({ heard }) => heard), ...this.reads];
  }

  /** Resolves when so many more check-ins were acknowledged. @throws Error when that takes longer than a minute */
  async goesOn(more: number): Promise<void> {
    const wanted = this.acknowledged.length + more;
    for (const given = AbortSignal.timeout(60_000); this.acknowledged.length < wanted; await pause(20)) {
      if (given.aborted) throw new Error(`${this.acknowledged.length} of ${wanted} check-ins; last: ${JSON.stringify(this.heard.slice(-3))}`);
    }
  }

  /** Lets what is under way end. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#clients);
  }

  /** Sends a check-in in the name of whoever is responsible. */
  say({ key, value, keyResultId, responsibleId }: Said, client = 0): Promise<Heard> {
    return this.#ask(client, { method: 'POST', path: `/key-results/${keyResultId}/check-ins`,
      headers: { 'content-type': 'application/json', 'idempotency-key': key, 'cairn-via': 'simulation', 'cairn-actor': responsibleId },
      body: JSON.stringify({ value, confidence: '0.6', saidHealth: 'on-track', next: 'Go on.' }),
    });
  }

  async #each(act: (number: number) => Promise<unknown>): Promise<void> {
    for (let number = 1; !this.#stopped; number += 1) {
      await act(number);
      await pause(REST);
    }
  }

  async #write(client: number, number: number): Promise<void> {
    const said = { key: `${this.#name}-${client}-${number}`, value: `${client * 10_000 + number}`, ...this.#goal(client + number) };
    const heard = await this.say(said, client);
    if (heard.status === 201) this.#written = Math.max(this.#written, positionIn(heard));
    this.writes.push({ said, heard });
  }

  /** Of every service; one in two wants to see what was written last. */
  async #read(client: number, number: number): Promise<void> {
    const { keyResultId } = this.#goal(number);
    const objectiveId = keyResultId.slice(0, keyResultId.lastIndexOf('.'));
    const paths = [`/key-results/${keyResultId}/check-ins`, `/objectives/${objectiveId}`, '/history/events?limit=10', '/alignments?limit=10', '/lessons', `/trends?subject=key-result&id=${keyResultId}&interval=week`, '/teams'];
    const headers = number % 2 === 0 ? { 'cairn-min-position': String(this.#written) } : {};
    this.reads.push(await this.#ask(client, { method: 'GET', path: paths[number % paths.length] ?? '', headers }));
  }

  #goal(number: number): Goal {
    const goal = this.#goals[number % this.#goals.length];
    if (goal === undefined) throw new Error('Nothing is open.');
    return goal;
  }

  async #ask(client: number, { path, headers, ...request }: Asked): Promise<Heard> {
    const sentAt = performance.now();
    const url = this.#urls[client % this.#urls.length] ?? '';
    const answered = await answerOf(`${url}/api/v1${path}`, { ...request, headers: { authorization: `Bearer ${ADMIN_KEY}`, ...headers } });
    return { what: `${request.method} ${path.replace(/[0-9a-f-]{36}[.\d]*/g, '…')}`, sentAt, took: performance.now() - sentAt, ...answered };
  }
}

/** What a write that was done answered. */
export function acknowledgedIn({ body }: Heard): Acknowledged {
  return body as Acknowledged;
}

export function positionIn(heard: Heard): number {
  return acknowledgedIn(heard).position;
}

async function answerOf(address: string, request: RequestInit): Promise<Pick<Heard, 'status' | 'type' | 'retryAfter' | 'body'>> {
  try {
    const answer = await fetch(address, { ...request, signal: AbortSignal.timeout(HANGING) });
    const body = (await answer.json()) as Heard['body'];
    return { status: answer.status, type: answer.headers.get('content-type'), retryAfter: answer.headers.get('retry-after'), body };
  } catch (error) {
    return { status: 0, type: null, retryAfter: null, body: { error: String(error) } };
  }
}
