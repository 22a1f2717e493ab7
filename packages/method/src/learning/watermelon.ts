import { Exact } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { ratio } from '../decimal/figure.js';

/** What was said of a key result over its slots, and how it ended. */
export interface SaidOverSlots {
  /** It did not come up to what its kind expects. */
  readonly missed: boolean;
  /** Slots with a check-in. */
  readonly spoken: number;
  /** Those of them in which it was said to be on track. */
  readonly onTrack: number;
}

/**
 * The watermelon index, green outside and red inside: over key results that missed, slots said on track ÷ slots with a check-in. Null where none missed, or nobody
 * said anything of those that did (docs/METHOD.md, retrospective).
 */
export function watermelonIndex(keyResults: readonly SaidOverSlots[]): DecimalText | null {
  const missed = keyResults.filter((keyResult) => keyResult.missed);
  const total = (count: (said: SaidOverSlots) => number): number => missed.reduce((sum, said) => sum + count(said), 0);
  const spoken = total((said) => said.spoken);
  return spoken === 0 ? null : ratio(new Exact(total(({ onTrack }) => onTrack)), new Exact(spoken));
}
