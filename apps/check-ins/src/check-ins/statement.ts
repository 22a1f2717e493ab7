import {
  checkEffectiveAt,
  checkValue,
  confidenceBand,
  isRange,
  momentOf,
  progressOfValue,
  type KeyResult,
  type KeyResultValue,
  type SaidHealth,
} from '@cairn/method';
import { byMethod, definitionOf, refuse, type Answers, type Goal, type KeyResultStates } from '@cairn/rhythm';
import { requireInTime } from './requirements.js';

/**
 * The instant at which something was true; a date is its start in the organization's zone.
 *
 * @throws CairnError `effective-at-too-early`, `effective-at-too-late`, `effective-at-after-due`, `not-a-date`, `not-an-instant`
 */
export function requireEffectiveAt(text: string, goal: Goal, { organization: { timeZone } }: KeyResultStates, now: string): string {
  const effectiveAt = byMethod(() => momentOf(text, 'effectiveAt', timeZone));
  byMethod(() => checkEffectiveAt(effectiveAt, { cycleStart: goal.cycle.start, timeZone, now }));
  requireInTime(effectiveAt, goal, timeZone);
  return effectiveAt;
}

/**
 * A value that the key result can take and that gives a progress.
 *
 * @throws CairnError `value-of-wrong-type`, `not-a-decimal`, `too-many-digits`, `tolerance-zero`, `step-unknown`
 */
export function requireValue({ keyResult: { plan } }: Goal, value: KeyResultValue): void {
  const definition = definitionOf(plan);
  byMethod(() => {
    checkValue(definition, value);
    if (isMeasuredByValue(definition)) progressOfValue(definition, value);
  });
  if (definition.type !== 'milestone' || typeof value !== 'object') return;
  const unknown = value.filter((stepId) => !definition.steps.some(({ id }) => id === stepId));
  if (unknown.length > 0) refuse('step-unknown', 'The milestone has no such step.', { field: 'value', steps: unknown });
}

/** A baseline has no progress; a range in mode `kept` asks of a value only whether it is inside. */
function isMeasuredByValue(definition: KeyResult): definition is Exclude<KeyResult, { readonly type: 'baseline' }> {
  return definition.type !== 'baseline' && !(isRange(definition) && definition.mode === 'kept');
}

/** @throws CairnError `confidence-out-of-range`, `not-a-decimal` */
export function requireConfidence(confidence: string): string {
  byMethod(() => confidenceBand(confidence));
  return confidence;
}

/** What was said and how sure, before and now. */
export interface Said {
  /** Undefined, as `saidHealth`: not stated. */
  readonly confidence: string | undefined;
  /** The last one that somebody stated; null when nobody has. */
  readonly confidenceBefore: string | null;
  readonly saidHealth: SaidHealth | undefined;
  readonly answers: Answers;
}

/**
 * When confidence falls or the health said is not on track, one of "what is in the way" and "what do we change or do next" is answered
 * (docs/METHOD.md, check-in rhythm). What nobody states asks nothing: an assumed confidence can't fall.
 *
 * @throws CairnError `answer-required`
 */
export function requireAnswer({ confidence, confidenceBefore, saidHealth, answers }: Said): void {
  const falls = isFall(confidence, confidenceBefore);
  const isOnTrack = saidHealth === undefined || saidHealth === 'on-track';
  if ((falls || !isOnTrack) && !answers.inTheWay && !answers.next) {
    refuse('answer-required', 'Say what is in the way, or what comes next.', { field: 'inTheWay', because: falls ? 'confidence-falls' : 'not-on-track' });
  }
}

function isFall(now: string | undefined, before: string | null): boolean {
  return now !== undefined && before !== null && Number(now) < Number(before);
}
