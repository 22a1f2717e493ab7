import type { Kind } from './found-things.js';

/** What the thread that keeps the titles is asked. */
export interface SearchArguments {
  readonly org: string;
  readonly position: number;
  /** Folded; at least one. */
  readonly terms: readonly string[];
  readonly kinds: readonly Kind[];
  readonly cycleId?: string;
  /** Objectives that are not there for who asks. */
  readonly hidden: readonly string[];
  readonly limit: number;
}
