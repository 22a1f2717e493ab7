/** Bounds of one sequencer. Times in milliseconds. */
export const SEQUENCER_LIMITS = {
  /** Appends waiting or under way; more are refused as busy. */
  queue: 1_000,
  batch: 200,
  batchBytes: 4_000_000,
  /** An append that isn't answered by then is answered as unknown. */
  deadline: 5_000,
  /** How long a request that knows more than our sight waits for us to see it. */
  ahead: 1_000,
  pause: { first: 20, last: 250 },
  /** How long after another's commit was seen one reckons with more of them. */
  company: 2_000,
  /** Rounds of one's own after which one looks whether there are others. */
  alone: 16,
  /** Links read at once while catching up. */
  links: 1_000,
} as const;
