import { MemoryRateLimits } from '../memory/memory-rate-limits.js';
import type { Rate, RateLimits, Verdict } from '../rate-limits.js';
import type { RedisLine } from './redis-line.js';
import { TAKE_SCRIPT } from './take-script.js';

export interface RedisRatesOptions {
  readonly prefix: string;
  /** Milliseconds. Absent: Redis' own time, which all instances share. */
  readonly clock?: () => number;
}

/** Rates that instances share. While Redis is away each process counts for itself, so that as many times the rate is allowed as there are processes. */
export class RedisRateLimits implements RateLimits {
  readonly #line: RedisLine;
  readonly #prefix: string;
  readonly #clock: (() => number) | undefined;
  readonly #own: MemoryRateLimits;

  constructor(line: RedisLine, { prefix, clock }: RedisRatesOptions) {
    this.#line = line;
    this.#prefix = `${prefix}rate:`;
    this.#clock = clock;
    this.#own = new MemoryRateLimits(clock ?? (() => performance.now()));
  }

  take(key: string, rate: Rate): Promise<Verdict> {
    return this.#line.ask(
      async (redis) => verdictOf(await redis.eval(TAKE_SCRIPT, 1, this.#prefix + key, rate.limit, rate.window, this.#clock?.() ?? '')),
      () => this.#own.take(key, rate),
    );
  }
}

function verdictOf(reply: unknown): Verdict {
  const [allowed, remaining, retryAfter] = (reply as readonly unknown[]).map(Number);
  return { allowed: allowed === 1, remaining: remaining ?? 0, retryAfter: retryAfter ?? 0 };
}
