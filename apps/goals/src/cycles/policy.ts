import { DEFAULT_THRESHOLDS, checkThresholds, type Thresholds } from '@cairn/method';
import { byMethod, refuse } from '../deciding/refusals.js';
import type { FieldsOf } from '../deciding/changes.js';

/** The rules that an organization set for a cycle; what is absent is as the method has it (docs/METHOD.md, cycle and objective). */
export type Policy = FieldsOf<'cycle.policy-changed'>;

/** How much is still focus. Counts; beyond them the policy warns, or refuses where it says `enforce`. */
export interface Limits {
  readonly objectivesPerOwner: number;
  readonly keyResultsAtLeast: number;
  readonly keyResultsAtMost: number;
  readonly keyResultsPerPerson: number;
  readonly enforced: boolean;
}

export function limitsOf(policy: Policy): Limits {
  return {
    objectivesPerOwner: policy.objectivesPerOwner ?? 5,
    keyResultsAtLeast: policy.keyResultsAtLeast ?? 2,
    keyResultsAtMost: policy.keyResultsAtMost ?? 5,
    keyResultsPerPerson: policy.keyResultsPerPerson ?? 10,
    enforced: policy.limits === 'enforce',
  };
}

export function thresholdsOf(policy: Policy): Thresholds {
  const { pace, confidence } = DEFAULT_THRESHOLDS;
  return {
    pace: { onTrack: policy.paceOnTrack ?? pace.onTrack, atRisk: policy.paceAtRisk ?? pace.atRisk, statusFrom: policy.paceStatusFrom ?? pace.statusFrom },
    confidence: { high: policy.confidenceHigh ?? confidence.high, medium: policy.confidenceMedium ?? confidence.medium, asks: policy.confidenceAsks ?? confidence.asks },
    score: scoreEdgesOf(policy),
  };
}

/** @throws CairnError `thresholds-out-of-order`, `limits-out-of-order`, `not-a-decimal`, `too-many-digits` */
export function checkPolicy(policy: Policy): void {
  byMethod(() => checkThresholds(thresholdsOf(policy)));
  const { keyResultsAtLeast: least, keyResultsAtMost: most } = limitsOf(policy);
  if (least > most) refuse('limits-out-of-order', 'The least number of key results is above the most.', { field: 'keyResultsAtLeast', least, most });
}

/** Refuses what lies beyond an enforced limit; one that only warns is told where the resource is read. @throws CairnError `limit-exceeded` */
export function requireWithin({ enforced }: Limits, limit: number, count: number, field: string): void {
  if (enforced && count > limit) refuse('limit-exceeded', 'The policy of the cycle enforces this limit.', { field, limit, count });
}

function scoreEdgesOf({ scoreGreen, scoreYellow }: Policy): Thresholds['score'] {
  const { score } = DEFAULT_THRESHOLDS;
  return { green: scoreGreen ?? score.green, yellow: scoreYellow ?? score.yellow };
}
