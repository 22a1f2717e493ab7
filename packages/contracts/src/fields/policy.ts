import { Type } from 'typebox';
import { Count, ShareText } from './figures.js';
import { CheckInEvery } from './time.js';

/**
 * The rules of a cycle that an organization may set (docs/METHOD.md, cycle and objective). What is absent is as the method has it by default,
 * in the version of the method that the figures name.
 */
export const policyFields = {
  checkInEvery: CheckInEvery,
  /** Limits per owner, per objective and per responsible person; `limits` says what happens beyond them. */
  objectivesPerOwner: Count,
  keyResultsAtLeast: Count,
  keyResultsAtMost: Count,
  keyResultsPerPerson: Count,
  limits: Type.Enum(['warn', 'enforce']),
  /** Lowest figures of the bands of pace; share of the time before which pace has no status. */
  paceOnTrack: ShareText,
  paceAtRisk: ShareText,
  paceStatusFrom: ShareText,
  /** Lowest figures of the bands of confidence; the highest at which the owner is asked what would raise it. */
  confidenceHigh: ShareText,
  confidenceMedium: ShareText,
  confidenceAsks: ShareText,
  /** Lowest figures of the bands of score. */
  scoreGreen: ShareText,
  scoreYellow: ShareText,
  requireRationale: Type.Boolean(),
  requireAlignment: Type.Boolean(),
  commitNeeds: Type.Enum(['owner', 'owner-and-lead']),
  weights: Type.Enum(['equal', 'by-hand']),
  personalObjectives: Type.Boolean(),
  /** What an objective without key results shows: nothing, or the progress borrowed from its contributors. */
  drive: Type.Enum(['own', 'support']),
  lowConfidence: Type.Enum(['agenda', 'lead']),
  /** The days in which the grace of a slot is counted. */
  graceIn: Type.Enum(['working-days', 'days']),
  /** Beyond these a finding asks: open accepted dependencies of a team, contributors of an objective. */
  dependenciesAtMost: Count,
  contributorsAtMost: Count,
  /** Working days after which an unresolved blocker may go one level up. */
  escalateAfter: Count,
};
