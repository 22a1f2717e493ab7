import type { Instant } from '@cairn/method';
import type { Roster } from './organization/roster.js';
import type { NamedIds } from './random/named-ids.js';
import { randomOf, type NonEmpty, type Random } from './random/random.js';
import type { LocalClock } from './timeline/local-clock.js';
import type { Quarter } from './timeline/quarters.js';
import type { Language } from './wording/words.js';

/** What everything that happens is drawn from. */
export interface World {
  readonly seed: number;
  readonly now: Instant;
  readonly ids: NamedIds;
  readonly clock: LocalClock;
  readonly languageTags: readonly string[];
  readonly languages: NonEmpty<Language>;
  readonly roster: Roster;
  /** Oldest first; the last one runs. */
  readonly quarters: NonEmpty<Quarter>;
}

/** The chance that belongs to what is named. */
export function chanceOf({ seed }: World, ...names: readonly (string | number)[]): Random {
  return randomOf(seed, ...names);
}
