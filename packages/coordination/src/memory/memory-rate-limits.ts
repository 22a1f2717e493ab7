import type { Rate, RateLimits, Verdict } from '../rate-limits.js';

/** Keys from which on those that have rested are thrown out, each time their number has doubled. */
const SWEEP_FROM = 10_000;

/** How far a key stood ahead of what time has given back, and when that was noted. Milliseconds. */
interface Standing {
  readonly at: number;
  readonly ahead: number;
}

/**
 * The generic cell rate algorithm (ITU-T I.371): each call moves a key ahead by one interval, time moves it back, and it may stand at most a
 * window ahead. Kept as a distance, not as a point in time: beside the milliseconds since the epoch the fractions of an interval would be lost,
 * and with them the last call of a window.
 */
export class MemoryRateLimits implements RateLimits {
  readonly #standings = new Map<string, Standing>();
  readonly #clock: () => number;
  #sweepAt = SWEEP_FROM;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  async take(key: string, { limit, window }: Rate): Promise<Verdict> {
    const now = this.#clock();
    const interval = window / limit;
    const slack = interval / 1_000_000;
    const before = aheadAt(now, this.#standings.get(key));
    const allowed = before + interval <= window + slack;
    const ahead = allowed ? before + interval : before;
    if (allowed) this.#note(key, { at: now, ahead });
    const remaining = Math.max(0, Math.floor((window - ahead + slack) / interval));
    return { allowed, remaining, retryAfter: remaining > 0 ? 0 : Math.max(1, Math.ceil(ahead + interval - window)) };
  }

  #note(key: string, standing: Standing): void {
    this.#standings.set(key, standing);
    if (this.#standings.size >= this.#sweepAt) this.#sweep(standing.at);
  }

  #sweep(now: number): void {
    for (const [key, standing] of this.#standings) if (aheadAt(now, standing) === 0) this.#standings.delete(key);
    this.#sweepAt = Math.max(SWEEP_FROM, this.#standings.size * 2);
  }
}

/** A clock that is set back gives nothing and takes nothing. */
function aheadAt(now: number, standing: Standing | undefined): number {
  return standing === undefined ? 0 : Math.max(0, standing.ahead - Math.max(0, now - standing.at));
}
