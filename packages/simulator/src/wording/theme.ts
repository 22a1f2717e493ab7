import type { KeyResult } from '@cairn/method';
import type { NonEmpty } from '../random/random.js';
import type { Words } from './words.js';

/** A key result that a goal of the theme may have. */
export interface KeyResultTheme {
  readonly title: Words;
  readonly terms: KeyResult;
  readonly unit?: string;
  readonly currency?: string;
  /** Of its figures. */
  readonly decimals?: number;
  /** The titles of a milestone's steps, in their order. */
  readonly steps?: readonly Words[];
}

/** Something that an organization may want, why, and how it would show. */
export interface Theme {
  readonly title: Words;
  readonly pain: Words;
  readonly impact: Words;
  readonly keyResults: NonEmpty<KeyResultTheme>;
}

/** A milestone of steps that weigh the same. */
export function milestone(title: Words, steps: readonly Words[]): KeyResultTheme {
  return { title, steps, terms: { type: 'milestone', steps: steps.map((_, index) => ({ id: `s${index + 1}`, weight: '1', dueOn: null })) } };
}
