import { shown } from '../decimal/figure.js';
import { readDecimal } from '../decimal/input.js';
import type { Thresholds } from '../policy.js';
import { DEFAULT_THRESHOLDS } from '../policy.js';
import type { Confidence } from './confidence.js';

/** Who hears of a low confidence at once: nobody, it waits on the agenda; or the team's lead. Nobody above, whatever the policy. */
export type LowConfidencePolicy = 'agenda' | 'lead';

export const DEFAULT_LOW_CONFIDENCE: LowConfidencePolicy = 'lead';

/** What a low confidence leads to. */
export interface LowConfidenceCall {
  /** It opens the questions of the next agenda, from the same day on. */
  readonly agenda: 'first-open-question';
  /** The one question its owner is asked. */
  readonly question: 'what-would-raise-it-by-one';
  readonly tells: readonly 'lead'[];
}

/** What follows from a confidence; null when it is not low enough, or only assumed. */
export function lowConfidenceCall(
  { stored, assumed }: Confidence,
  policy: LowConfidencePolicy = DEFAULT_LOW_CONFIDENCE,
  { confidence }: Thresholds = DEFAULT_THRESHOLDS,
): LowConfidenceCall | null {
  if (assumed || shown(stored, 'confidence').greaterThan(readDecimal(confidence.asks, 'thresholds.confidence'))) return null;
  return { agenda: 'first-open-question', question: 'what-would-raise-it-by-one', tells: policy === 'lead' ? ['lead'] : [] };
}
