import type { CloudEvent } from '@cairn/contracts';

export interface FollowOptions {
  /** The position that was considered already. Default 0: from the beginning. */
  readonly after?: number;
  /** Only these types; `blocker.*` for all of a kind. */
  readonly types?: readonly string[];
  readonly signal?: AbortSignal;
}

/**
 * What the feed says. Everything up to `through` has been considered: keep it, and follow from it the next time. An event may come again after
 * a crash of the reader, with the same id. `live` comes once the past is told, so that what has effects may begin.
 */
export type FeedMessage =
  | { readonly kind: 'event'; readonly event: CloudEvent; readonly through: number }
  | { readonly kind: 'through'; readonly through: number }
  | { readonly kind: 'live'; readonly through: number };
