/** An instant: ISO 8601, UTC, milliseconds, `2026-11-20T02:14:05.120Z`; such texts order like the time they name. */
export type Instant = string;

/** The end of an organization's log. */
export interface Head {
  readonly org: string;
  /** 0 where there is no commit yet. */
  readonly position: number;
  /** Empty where there is no commit yet: the genesis hash needs the log's id, which the first commit brings. */
  readonly hash: string;
  /** `at` of the last commit; empty where there is none. */
  readonly at: Instant;
  /** The log holds load commits only, so that the past may still be loaded. True where it is empty. */
  readonly loading: boolean;
}

/** The head of a log that does not exist yet. */
export function emptyHead(org: string): Head {
  return { org, position: 0, hash: '', at: '', loading: true };
}
