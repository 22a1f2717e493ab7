import { objectiveProgress, paceOf, proposedObjectiveScore, proposedScore } from '@cairn/method';
import { pacedKeyResult, type KeyResultReading } from '@cairn/okr-views';
import { clamps, leftOut, ROUND, type Explanation, type Input } from '../explained.js';
import { paceInputs } from '../pace-status.js';
import { keyResultPart, weighed, type ObjectiveCase } from './objective-case.js';

/** Its own key results are the evidence, by their weights. */
export function ownProgress({ read: { keyResults, shares, progress } }: ObjectiveCase): Explanation {
  const inputs = weighed(keyResults, shares, (each) => ({ progress: each.progress }));
  return { value: progress, formula: 'weighted-progress', inputs, steps: [...clamps(inputs, 'progress'), ROUND] };
}

/** Of one that has no pace yet, nothing is expected. */
export function explainExpected({ read: { keyResults, shares, expected } }: ObjectiveCase): Explanation {
  return { value: expected, formula: 'weighted-expected', inputs: weighed(keyResults, shares, (each) => ({ expected: each.expected ?? '0' })), steps: [ROUND] };
}

export function explainPace({ read: { keyResults, shares, pace } }: ObjectiveCase): Explanation {
  const inputs = weighed(keyResults, shares, ({ progress, expected }) => (paceOf(progress, expected) === null ? 'no-pace' : { progress, expected }));
  return { value: pace, formula: 'weighted-pace', inputs, steps: [...clamps(inputs, 'progress'), ROUND] };
}

export function explainPaceStatus({ read: { pace, paceStatus }, rows: { cycle }, reading }: ObjectiveCase): Explanation {
  return { value: paceStatus, formula: 'pace-status', inputs: [...paceInputs(cycle, reading, { pace, lastDay: cycle.end }), { name: 'outsideBounds', value: false }], steps: [] };
}

/** The worst of those that count; of one that is outdated, what was said last counts where it is worse. */
export function explainHealth({ read: { keyResults, shares, health } }: ObjectiveCase): Explanation {
  const counted = new Set(shares.flatMap((share) => (share.counted ? [share.id] : [])));
  return { value: health, formula: 'worst-health', inputs: keyResults.flatMap((each) => healthInputs(each, counted.has(each.keyResult.keyResultId))), steps: [] };
}

function healthInputs(keyResult: KeyResultReading, counted: boolean): readonly Input[] {
  const of = keyResultPart(keyResult);
  if (keyResult.keyResult.standing === 'cancelled') return [leftOut(of, 'cancelled')];
  if (!counted) return [leftOut(of, 'weight-zero')];
  if (keyResult.health === null) return [leftOut(of, 'closed')];
  return [{ name: 'health', value: keyResult.health, of }, ...(keyResult.health === 'outdated' ? [{ name: 'said', value: keyResult.said, of }] : [])];
}

export function explainConfidence({ read: { keyResults, shares, confidence } }: ObjectiveCase): Explanation {
  const inputs = weighed(keyResults, shares, (each) => ({ confidence: each.confidence.value }));
  return { value: confidence?.value ?? null, formula: 'weighted-confidence', inputs, steps: [...(confidence?.assumed === true ? [{ name: 'assumed' } as const] : []), ROUND] };
}

/** What was signed; before that, the score that those of its key results propose. */
export function explainScore({ read: { objective, keyResults } }: ObjectiveCase): Explanation {
  const { score } = objective;
  if (score !== undefined) return { value: score.given, formula: 'signed-score', inputs: [{ name: 'given', value: score.given }, { name: 'proposed', value: score.proposed ?? null }], steps: [] };
  const scored = keyResults.map((each) => ({ ...pacedKeyResult(each), score: scoreOf(each) }));
  const { shares } = objectiveProgress(scored.map((each) => ({ ...each, progress: each.score })));
  return { value: proposedObjectiveScore(scored), formula: 'weighted-score', inputs: weighed(keyResults, shares, (each) => ({ score: scoreOf(each) })), steps: [ROUND] };
}

function scoreOf({ keyResult, progress }: KeyResultReading): string | null {
  return keyResult.score?.given ?? proposedScore(progress);
}
