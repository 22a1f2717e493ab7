import { clamp } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { figure, readFigure } from '../decimal/figure.js';
import { MethodError } from '../errors.js';
import type { Weighed } from '../objective/weights.js';
import { weigh, weightedMean } from '../objective/weights.js';
import { METHOD_VERSION } from '../version.js';
import { readScore } from './expectation.js';

/** A score as it is signed: what the figures proposed, what the person gave, why they differ, and by which rules. */
export interface SignedScore {
  readonly proposed: DecimalText | null;
  readonly given: DecimalText;
  readonly reason?: string;
  readonly methodVersion: number;
  readonly policyVersion: number;
}

/** What a person decides about a proposal. */
export interface ScoreDecision {
  readonly proposed: string | null;
  readonly given: string;
  readonly reason?: string;
  readonly policyVersion: number;
}

/** The score proposed for a key result: its progress held to 0…1. Null when it has none. */
export function proposedScore(progress: string | null): DecimalText | null {
  return progress === null ? null : figure(clamp(readFigure(progress, 'progress')));
}

/** A key result with its score; null when it has none. */
export interface ScoredKeyResult extends Weighed {
  readonly cancelled: boolean;
  readonly score: string | null;
}

/** The score proposed for an objective, Σ wᵢ·scoreᵢ / Σ wᵢ, from the scores given to its key results. Null: not measured. */
export function proposedObjectiveScore(keyResults: readonly ScoredKeyResult[]): DecimalText | null {
  const scored = keyResults.filter((keyResult): keyResult is ScoredKeyResult & { readonly score: string } => !keyResult.cancelled && keyResult.score !== null);
  return weightedMean(weigh(scored).items.map(({ item, weight }) => ({ weight, of: readScore(item.score) })));
}

/**
 * Signs a score. Both figures are kept; they differ only with a reason, and so does a score where nothing was measured.
 *
 * @throws MethodError `reason-missing`, `score-out-of-range`, `not-a-decimal`
 */
export function signScore({ proposed, given, reason, policyVersion }: ScoreDecision): SignedScore {
  const from = proposed === null ? null : readScore(proposed, 'proposed');
  const to = readScore(given, 'given');
  const isChanged = from === null || !from.equals(to);
  if (isChanged && (reason ?? '').trim() === '') {
    throw new MethodError('reason-missing', 'a score that differs from the one proposed needs a reason', { field: 'reason' });
  }
  return {
    proposed: from === null ? null : figure(from),
    given: figure(to),
    ...(reason === undefined ? {} : { reason }),
    methodVersion: METHOD_VERSION,
    policyVersion,
  };
}
