/** So many calls at once, and so many in each window from then on, evenly. */
export interface Rate {
  /** Whole number from 1. */
  readonly limit: number;
  /** Milliseconds. */
  readonly window: number;
}

export interface Verdict {
  readonly allowed: boolean;
  /** Calls that would be allowed right now, after this one. */
  readonly remaining: number;
  /** Milliseconds until the next call is allowed; 0 where one is allowed now. */
  readonly retryAfter: number;
}

/** Counts calls by key (an API key, a person, an address), over all instances that share the adapter. */
export interface RateLimits {
  /** A refused call costs nothing: who keeps knocking is let in as soon as who waits. */
  take(key: string, rate: Rate): Promise<Verdict>;
}
