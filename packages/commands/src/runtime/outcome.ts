import type { Commit } from '@cairn/contracts';

/** How a command ended that wasn't refused. Answers to clients are made from the commit alone, so that a repeat gets the first one. */
export type CommandOutcome =
  | { readonly outcome: 'appended' | 'repeated'; readonly commit: Commit; readonly position: number }
  /** Everything was as wanted already. Nothing is written; the position is that of the decision. */
  | { readonly outcome: 'unchanged'; readonly position: number };
