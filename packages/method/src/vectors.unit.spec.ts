import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { healthAt } from './health/health.js';
import { standingCheckIns } from './health/statement.js';
import { isMethodError } from './errors.js';
import type { KeyResult, RangeKeyResult } from './key-result/key-result.js';
import { progressAt } from './key-result/progress.js';
import { objectiveProgress } from './objective/roll-up.js';
import { expectedAt } from './pace/expected.js';
import { paceOf } from './pace/pace.js';
import { timePassed } from './pace/period.js';
import { paceStatus } from './pace/status.js';
import { learningReview, scoreBand } from './score/bands.js';
import type { CommitmentKind } from './score/expectation.js';
import { LATER, dateOfDay, day, increase, said, valued, valuedBySlot, weeklySlots } from './testing/samples.js';

interface KeyResultVector {
  readonly kind: 'key-result';
  readonly input: {
    readonly type: KeyResult['type'];
    readonly mode?: 'latest' | 'kept';
    readonly start?: string;
    readonly target?: string;
    readonly low?: string | null;
    readonly high?: string | null;
    readonly tolerance?: string | null;
    readonly planned?: number;
    readonly values?: readonly string[];
    readonly steps?: readonly { readonly weight: number; readonly done: boolean }[];
  };
  readonly expect: { readonly progress?: string; readonly health?: 'pending' | null; readonly error?: string };
}

type Vector = { readonly id: string } & (
  | KeyResultVector
  | {
      readonly kind: 'objective';
      readonly input: { readonly keyResults: readonly { readonly progress: string; readonly weight: number | null; readonly cancelled: boolean }[] };
      readonly expect: { readonly progress: string | null };
    }
  | {
      readonly kind: 'pace';
      readonly input: { readonly cycleDays: number; readonly elapsedDays: number; readonly progress: string };
      readonly expect: { readonly expected: string; readonly status: string };
    }
  | {
      readonly kind: 'score';
      readonly input: { readonly score: string; readonly commitment: CommitmentKind };
      readonly expect: { readonly band: string; readonly postMortem: boolean };
    }
);

const vectors = JSON.parse(readFileSync(new URL('../fixtures/method-vectors.json', import.meta.url), 'utf8')) as readonly Vector[];

/** What the method makes of a vector's input, in the vector's words. */
function answer(vector: Vector): object {
  switch (vector.kind) {
    case 'key-result':
      return answerKeyResult(vector.input);
    case 'objective': {
      const { progress } = objectiveProgress(
        vector.input.keyResults.map((keyResult, n) => ({ ...keyResult, id: `kr${n}`, weight: keyResult.weight === null ? null : String(keyResult.weight) })),
      );
      return { progress };
    }
    case 'pace':
      return answerPace(vector.input);
    case 'score': {
      const { score, commitment } = vector.input;
      return { band: scoreBand(score), postMortem: learningReview(score, commitment) !== 'none' };
    }
    default:
      return vector satisfies never;
  }
}

function answerKeyResult(input: KeyResultVector['input']): object {
  const keyResult = keyResultOf(input);
  const { values = [], planned = 0, steps } = input;
  const finished = steps?.flatMap(({ done }, n) => (done ? [`step${n}`] : []));
  const history = finished === undefined ? valuedBySlot(...values) : valued(finished);
  try {
    const progress = progressAt(keyResult, { history, slots: weeklySlots(planned) }, LATER);
    return finished === undefined ? { progress, health: healthOf(history.length) } : { progress };
  } catch (error) {
    if (isMethodError(error)) return { error: error.code };
    throw error;
  }
}

/** A vector's values are check-ins; it does not tell what their owner said, only that somebody said something. */
function healthOf(checkIns: number): string | null {
  const history = Array.from({ length: checkIns }, (_, n) => said(n, 'on-track'));
  const health = healthAt({ outcome: null, slots: [], checkIns: standingCheckIns(history) }, LATER);
  return health.state === 'open' && health.said === null ? health.health : null;
}

function keyResultOf(input: KeyResultVector['input']): KeyResult {
  const { type, steps = [] } = input;
  switch (type) {
    case 'increase':
    case 'decrease':
      return { type, start: given(input.start), target: given(input.target) };
    case 'milestone':
      return { type, steps: steps.map(({ weight }, n) => ({ id: `step${n}`, weight: String(weight), dueOn: null })) };
    case 'boolean':
    case 'baseline':
      return { type };
    default:
      return rangeOf(type, input);
  }
}

function rangeOf(type: RangeKeyResult['type'], input: KeyResultVector['input']): RangeKeyResult {
  const terms = { mode: input.mode ?? 'latest', tolerance: input.tolerance ?? null };
  if (type === 'at-least') return { type, low: given(input.low), ...terms };
  return type === 'at-most' ? { type, high: given(input.high), ...terms } : { type, low: given(input.low), high: given(input.high), ...terms };
}

function given(text: string | null | undefined): string {
  if (typeof text === 'string') return text;
  throw new Error('the vector lacks a figure');
}

function answerPace({ cycleDays, elapsedDays, progress }: { cycleDays: number; elapsedDays: number; progress: string }): object {
  const period = { firstDay: dateOfDay(0), lastDay: dateOfDay(cycleDays - 1) };
  const expected = expectedAt(increase('0', '1'), { history: [] }, { period, t: day(elapsedDays), timeZone: 'UTC' });
  const pace = paceOf(progress, expected);
  return { expected, status: paceStatus({ pace, timePassed: timePassed(period, dateOfDay(elapsedDays)) }) };
}

describe('the worked cases of the method', () => {
  it('are all here', () => {
    const count = (kind: Vector['kind']): number => vectors.filter((vector) => vector.kind === kind).length;
    expect([count('key-result'), count('objective'), count('pace'), count('score')]).toEqual([74, 24, 10, 12]);
  });

  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    expect(answer(vector)).toEqual(vector.expect);
  });
});
