import type { ObjectiveState } from './data/model.js';
import type { Rights } from './data/use-rights.js';

export type Move = 'commit' | 'choose' | 'resume' | 'edit' | 'park' | 'cancel';

/** What an objective can become next, in each state. */
const MOVES: Readonly<Record<ObjectiveState, readonly Move[]>> = {
  candidate: ['choose', 'edit', 'park'],
  draft: ['commit', 'edit', 'park', 'cancel'],
  parked: ['resume', 'edit'],
  committed: ['edit', 'cancel'],
  closed: [],
  cancelled: [],
};

/** What this person may do with it: the next step, and the rest. */
export function movesOf(state: ObjectiveState, { edit, commit }: Pick<Rights, 'edit' | 'commit'>): { readonly first: Move | undefined; readonly others: readonly Move[] } {
  const [first, ...others] = MOVES[state].filter((move) => (move === 'commit' ? commit : edit));
  return { first, others };
}
