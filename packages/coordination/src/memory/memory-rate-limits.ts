import type { Rate, RateLimits, Verdict } from '../rate-limits.js';

/** Keys from which on those that have rested are thrown out, each time their number has doubled. */
const SWEEP_FROM = 10_000;

/**
 * The generic cell rate algorithm (ITU-T I.371): one number for each key, the time at which it would be empty again. Each call moves it by one
 * interval, and it may stand at most a window ahead of now.
 */
export class MemoryRateLimits implements RateLimits {
  readonly #emptyAt = new Map<string, number>();
  readonly #clock: () => number;
  #sweepAt = SWEEP_FROM;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  async take(key: string, { limit, window }: Rate): Promise<Verdict> {
    const now = this.#clock();
    const interval = window / limit;
    const emptyAt = Math.max(this.#emptyAt.get(key) ?? now, now);
    const after = emptyAt + interval;
    const allowed = after <= now + window;
    if (allowed) this.#note(key, after, now);
    const standsAt = allowed ? after : emptyAt;
    return { allowed, remaining: Math.floor((now + window - standsAt) / interval), retryAfter: Math.max(0, Math.ceil(standsAt + interval - window - now)) };
  }

  #note(key: string, emptyAt: number, now: number): void {
    this.#emptyAt.set(key, emptyAt);
    if (this.#emptyAt.size >= this.#sweepAt) this.#sweep(now);
  }

  #sweep(now: number): void {
    for (const [key, emptyAt] of this.#emptyAt) if (emptyAt <= now) this.#emptyAt.delete(key);
    this.#sweepAt = Math.max(SWEEP_FROM, this.#emptyAt.size * 2);
  }
}
