import { DEFAULT_THRESHOLDS, type Thresholds } from '@cairn/method';
import type { CycleDoc, CyclePolicy, DatedPolicy } from '../organization/organization-docs.js';

/** The policy that held at an instant: a change holds from then on and rewrites nothing. Before the first version it is the first. */
export function policyAt({ policyVersions, policy, policyVersion, createdAt }: CycleDoc, at: string): DatedPolicy {
  return policyVersions.findLast(({ from }) => from <= at) ?? policyVersions[0] ?? { from: createdAt, policy, policyVersion };
}

/** The thresholds of a policy; what it does not set is as the method has it. */
export function thresholdsOf(policy: CyclePolicy): Thresholds {
  const { pace, confidence, score } = DEFAULT_THRESHOLDS;
  const given = <T>(value: T | undefined, shipped: T): T => (value === undefined ? shipped : value);
  return {
    pace: { onTrack: given(policy.paceOnTrack, pace.onTrack), atRisk: given(policy.paceAtRisk, pace.atRisk), statusFrom: given(policy.paceStatusFrom, pace.statusFrom) },
    confidence: { high: given(policy.confidenceHigh, confidence.high), medium: given(policy.confidenceMedium, confidence.medium), asks: given(policy.confidenceAsks, confidence.asks) },
    score: { green: given(policy.scoreGreen, score.green), yellow: given(policy.scoreYellow, score.yellow) },
  };
}
