/**
 * Answers that were computed once, under keys that name the question and the position it was asked at: what stands there never changes,
 * so nothing is ever invalidated. It may forget at any time; whoever uses it must be right without it.
 */
export interface Cache {
  get(key: string): Promise<string | undefined>;
  /** Keeps a value for at most so many milliseconds. What is too large is not kept. */
  set(key: string, value: string, milliseconds: number): Promise<void>;
}

/** Longest value that a cache takes, in UTF-16 code units: a larger answer is quicker computed than carried. */
export const LONGEST_VALUE = 1_000_000;
