import { confidenceBand, objectiveHealth, objectivePace, objectiveProgress, paceStatus, type PacedKeyResult } from '@cairn/method';
import type { ObjectiveDoc } from '../goals/goal-docs.js';
import type { ConfidenceReading, KeyResultReading, ObjectiveReading } from './figures.js';
import { countedHealth, keyResultReading } from './key-result-reading.js';
import type { Moment } from './moment.js';

/** An objective with the figures of its key results, and what follows from them. */
export function objectiveReading(objective: ObjectiveDoc, moment: Moment): ObjectiveReading {
  const keyResults = (moment.rows.keyResults.get(objective.objectiveId) ?? []).map((keyResult) => keyResultReading(objective, keyResult, moment));
  const rolled = keyResults.map(pacedKeyResult);
  const { progress, shares } = objectiveProgress(rolled);
  const pace = objectivePace(rolled);
  const counted = new Set(shares.filter((share) => share.counted).map(({ id }) => id));
  const open = keyResults.filter(({ keyResult }) => counted.has(keyResult.keyResultId));
  return {
    objective,
    keyResults,
    progress,
    expected: moment.expectedOf(rolled),
    pace,
    paceStatus: paceStatus({ pace, timePassed: moment.timePassedTo(moment.rows.cycle.end) }, moment.thresholds),
    health: objectiveHealth(open.map(countedHealth)),
    confidence: confidenceOf(open, moment),
    shares,
  };
}

/** A key result as roll-ups see it. */
export function pacedKeyResult({ keyResult: { keyResultId, plan, standing }, progress, expected }: Pick<KeyResultReading, 'keyResult' | 'progress' | 'expected'>): PacedKeyResult {
  return { id: keyResultId, weight: plan.weight ?? null, cancelled: standing === 'cancelled', progress, expected };
}

/** By the weights of the progress; assumed while nobody has stated any part of it. */
function confidenceOf(counted: readonly KeyResultReading[], { thresholds, averageOf }: Moment): ConfidenceReading | null {
  const value = averageOf(counted.map((reading) => ({ ...pacedKeyResult(reading), progress: reading.confidence.value })));
  return value === null ? null : { value, assumed: counted.every(({ confidence }) => confidence.assumed), band: confidenceBand(value, thresholds) };
}
