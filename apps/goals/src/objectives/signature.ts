import { signScore } from '@cairn/method';
import { byMethod, refuse } from '../deciding/refusals.js';

/** What a person decides about a proposed score: nothing given takes the proposal. */
export interface Signature {
  readonly given?: string;
  readonly reason?: string;
}

/** A score as an event tells it. */
export interface Signed {
  readonly proposed?: string;
  readonly given: string;
  readonly reason?: string;
  readonly methodVersion: number;
  readonly policyVersion: number;
}

/** @throws CairnError `score-missing` where nothing is proposed and none given, `reason-required`, `score-out-of-range`, `not-a-decimal` */
export function sign({ given, reason }: Signature, proposed: string | null, policyVersion: number): Signed {
  const score = given ?? proposed ?? refuse('score-missing', 'Nothing was measured, so nothing is proposed.', { field: 'given' });
  const { proposed: kept, ...signed } = byMethod(() => signScore({ proposed, given: score, policyVersion, ...(reason !== undefined && { reason }) }));
  return { ...(kept !== null && { proposed: kept }), ...signed };
}
