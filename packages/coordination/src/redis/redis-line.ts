import { CairnError } from '@cairn/contracts/errors';
import { Redis } from 'ioredis';
import { settledWithin } from './settled-within.js';

/** Milliseconds a call waits for Redis at the most, before it goes on without. */
const PATIENCE = 80;

/** Milliseconds of silence after which a connection is given up and opened anew; also for opening one. */
const SILENCE = 500;

/** Milliseconds between two looks whether Redis still answers, where nothing else is asked of it. */
const HEARTBEAT = 2_000;

/** Milliseconds for which a refusal is shown: while Redis is full it refuses some calls and answers others. */
const SHOWN = 10_000;

/** Longest pause between two attempts to connect. Milliseconds. */
const LONGEST_PAUSE = 1_000;

export type RedisStatus = { readonly state: 'ready' } | { readonly state: 'degraded'; readonly problem: string };

/**
 * One connection to Redis that never holds anybody up: while Redis is away or silent, nothing is sent and nothing waits in a queue. It
 * reconnects by itself. RESP3, so commands and subscriptions share it (Redis 6 or newer).
 */
export class RedisLine {
  readonly #redis: Redis;
  readonly #heartbeat: NodeJS.Timeout;
  #silent = false;
  #refusal: { readonly code: string; readonly at: number } | undefined;
  #subscribing: Promise<unknown> = Promise.resolve();
  #channel: string | undefined;

  /** @throws CairnError `redis-address-invalid` */
  constructor(url: string) {
    this.#redis = new Redis(admitted(url), {
      protocol: 3,
      lazyConnect: true,
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      autoResubscribe: false,
      maxRetriesPerRequest: 0,
      connectTimeout: SILENCE,
      socketTimeout: SILENCE,
      retryStrategy: (attempt) => Math.min(attempt * 50, LONGEST_PAUSE),
      /** Behind one address, another server has become the one that is written to. */
      reconnectOnError: ({ message }) => message.startsWith('READONLY'),
    });
    this.#redis.on('ready', () => this.#opened());
    this.#redis.on('error', (error: Error) => this.#failed(error));
    this.#heartbeat = setInterval(() => void this.ask((redis) => redis.ping(), () => ''), HEARTBEAT).unref();
  }

  /** Resolves when Redis answers for the first time, or has not done so soon: then the line goes on trying. */
  async open(): Promise<void> {
    await this.#redis.connect().then(() => this.#subscribing, () => undefined);
  }

  /** Hears one channel, on this connection and every later one. */
  async listen(channel: string, listener: (message: string) => void): Promise<void> {
    this.#channel = channel;
    this.#redis.on('message', (_channel, message) => listener(message));
    if (this.#redis.status === 'ready') await (this.#subscribing = this.#subscribe(channel));
  }

  /** The answer to a command, or what stands for it when Redis gives none in time. It may have done what was asked all the same. */
  async ask<T>(command: (redis: Redis) => Promise<T>, otherwise: () => T | Promise<T>): Promise<T> {
    if (this.#redis.status !== 'ready' || this.#silent) return otherwise();
    const asked = command(this.#redis);
    asked.then(() => (this.#silent = false), (error: unknown) => this.#failed(error));
    if (!(await settledWithin(asked, PATIENCE))) {
      this.#silent = true;
      return otherwise();
    }
    return asked.catch(otherwise);
  }

  status(): RedisStatus {
    const problem = this.#problem();
    return problem === undefined ? { state: 'ready' } : { state: 'degraded', problem };
  }

  async close(): Promise<void> {
    clearInterval(this.#heartbeat);
    this.#redis.disconnect();
  }

  #problem(): string | undefined {
    if (this.#refusal !== undefined && performance.now() - this.#refusal.at < SHOWN) return `Redis refuses: ${this.#refusal.code}`;
    if (this.#redis.status !== 'ready') return 'Redis is away';
    return this.#silent ? 'Redis does not answer' : undefined;
  }

  #opened(): void {
    this.#silent = false;
    if (this.#channel !== undefined) this.#subscribing = this.#subscribe(this.#channel);
  }

  #subscribe(channel: string): Promise<unknown> {
    return this.#redis.subscribe(channel).catch((error: unknown) => this.#failed(error));
  }

  /** Any answer, a late one or a refusal too, shows that Redis is there. */
  #failed(error: unknown): void {
    if (!(error instanceof Error) || error.name !== 'ReplyError') return;
    this.#silent = false;
    this.#refusal = { code: codeOf(error), at: performance.now() };
  }
}

/** The first word of a refusal, for example OOM or NOAUTH: what comes behind it may quote what was sent. */
function codeOf({ message }: Error): string {
  return /^[A-Z]+/.exec(message)?.[0] ?? 'ERR';
}

function admitted(url: string): string {
  if (/^rediss?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) return url;
  throw new CairnError('The address of Redis begins with redis:// or rediss://.', { code: 'redis-address-invalid' });
}
