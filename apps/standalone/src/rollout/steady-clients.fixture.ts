import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Goal } from '../faults/load.fixture.js';
import { ADMIN_KEY } from '../real-process.fixture.js';

const WRITERS = 2;
const READERS = 3;
/** Milliseconds that each rests between two requests. */
const REST = 100;
/** Milliseconds for one request, and for all attempts at one. */
const HANGING = 120_000;
const PATIENCE = 240_000;

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Clients that write and read all the time, as they are advised to: what answers 503 with `Retry-After` is sent again under its key, and a
 * reader says what position it has seen. Everything else that is not an answer to the question is a fault.
 */
export class SteadyClients {
  readonly faults: string[] = [];
  /** Answers 503 that said when to come again. */
  retried = 0;
  /** Check-ins that were acknowledged, and answers that were read. */
  written = 0;
  read = 0;
  readonly #url: string;
  readonly #goals: readonly Goal[];
  readonly #running: Promise<unknown>;
  #stopped = false;

  constructor(url: string, goals: readonly Goal[]) {
    this.#url = url;
    this.#goals = goals;
    const writers = Array.from({ length: WRITERS }, (_, client) => this.#write(client));
    const readers = Array.from({ length: READERS }, (_, client) => this.#read(client));
    this.#running = Promise.all([...writers, ...readers]);
  }

  /** Resolves when so much more was written and read. @throws Error with the first faults, or when it takes minutes */
  async goOn(more: number): Promise<void> {
    const [written, read] = [this.written + more, this.read + more];
    for (const given = AbortSignal.timeout(PATIENCE); this.written < written || this.read < read; await pause(20)) {
      if (given.aborted || this.faults.length > 0) throw new Error(`${this.written} written, ${this.read} read; ${this.faults.slice(0, 3).join('; ')}`);
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #write(client: number): Promise<void> {
    for (let number = 1; !this.#stopped; number += 1) {
      const { keyResultId, responsibleId } = this.#goal(client + number);
      const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'cairn-via': 'simulation', 'cairn-actor': responsibleId };
      const body = JSON.stringify({ value: `${client * 1_000 + number}`, confidence: '0.6', saidHealth: 'on-track', next: 'Go on.' });
      const answer = await this.#answered({ method: 'POST', path: `/key-results/${keyResultId}/check-ins`, headers, body });
      if (answer?.status === 201) this.written += 1;
      await pause(REST);
    }
  }

  /** Of every service in turn. What it sees is never older than what it saw. */
  async #read(client: number): Promise<void> {
    let seen = 0;
    for (let number = client; !this.#stopped; number += 1) {
      const path = this.#path(number);
      const answer = await this.#answered({ method: 'GET', path, headers: { 'cairn-min-position': String(seen) } });
      const position = Number(answer?.headers.get('cairn-position') ?? seen);
      if (position < seen) this.faults.push(`${path} went back from ${seen} to ${position}`);
      seen = Math.max(seen, position);
      if (answer?.status === 200) this.read += 1;
      await pause(REST);
    }
  }

  #path(number: number): string {
    const { keyResultId } = this.#goal(number);
    const objectiveId = keyResultId.slice(0, keyResultId.lastIndexOf('.'));
    const paths = [`/key-results/${keyResultId}/check-ins`, `/objectives/${objectiveId}`, '/alignments?limit=10', '/lessons', '/teams', '/history/audit?limit=5', `/trends?subject=key-result&id=${keyResultId}&interval=week`];
    return paths[number % paths.length] ?? '';
  }

  #goal(number: number): Goal {
    const goal = this.#goals[number % this.#goals.length];
    if (goal === undefined) throw new Error('Nothing is open.');
    return goal;
  }

  async #answered({ path, headers, ...request }: Asked): Promise<Response | undefined> {
    for (const given = AbortSignal.timeout(PATIENCE); !given.aborted; ) {
      const answer = await fetch(`${this.#url}/api/v1${path}`, { ...request, headers: { authorization: `Bearer ${ADMIN_KEY}`, ...headers }, signal: AbortSignal.timeout(HANGING) }).catch(String);
      if (typeof answer === 'string') return this.#fault(`${request.method} ${path}: ${answer}`);
      const text = await answer.text();
      if (answer.status < 300) return answer;
      const after = answer.headers.get('retry-after');
      if (answer.status !== 503 || after === null) return this.#fault(`${request.method} ${path}: ${answer.status} ${text}`);
      this.retried += 1;
      await pause(Number(after) * 1_000);
    }
    return this.#fault(`${request.method} ${path}: no answer in ${PATIENCE} ms`);
  }

  #fault(fault: string): undefined {
    this.faults.push(fault);
  }
}
