import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { KeyResult } from '../key-result/key-result.js';
import { refusalOf } from '../testing/refusal.js';
import { brierScore, weeksToEnd } from './calibration.js';
import { asksForCause, isGoodRhythm, retrospectiveQuestion } from './question.js';
import { hasTarget, reachedAfter, tooSafeShare } from './too-safe.js';
import { watermelonIndex } from './watermelon.js';

describe('brierScore', () => {
  it('is the mean square of what was off', () => {
    // 0.3² + 0.4² = 0.25, over two
    expect(brierScore([{ confidence: '0.7', reached: true }, { confidence: '0.4', reached: false }])).toBe('0.1250');
    expect(brierScore([])).toBeNull();
  });

  it('is 0 for whoever was always right, and lies between 0 and 1', () => {
    const forecast = fc.record({ confidence: fc.integer({ min: 0, max: 10 }).map((points) => String(points / 10)), reached: fc.boolean() });
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 1 }), (forecasts) => {
        const score = Number(brierScore(forecasts));
        expect(score >= 0 && score <= 1).toBe(true);
        expect(brierScore(forecasts.map(({ reached }) => ({ confidence: reached ? '1' : '0', reached })))).toBe('0.0000');
      }),
    );
  });

  it('refuses what is no share', () => {
    expect(refusalOf(() => brierScore([{ confidence: '7', reached: true }]))).toEqual({ code: 'confidence-out-of-range', field: 'confidence' });
  });
});

it.each([['2026-09-30', 0], ['2026-09-24', 0], ['2026-09-23', 1], ['2026-09-10', 2], ['2026-10-09', 0]])('%s lies whole weeks before the end: %d', (day, weeks) => {
  expect(weeksToEnd(day, '2026-09-30')).toBe(weeks);
});

describe('watermelonIndex', () => {
  it('looks at key results that missed alone', () => {
    expect(watermelonIndex([{ missed: true, spoken: 4, onTrack: 3 }, { missed: true, spoken: 2, onTrack: 1 }, { missed: false, spoken: 9, onTrack: 9 }])).toBe('0.6667');
  });

  it('is none where nothing was said of what missed', () => {
    expect(watermelonIndex([{ missed: true, spoken: 0, onTrack: 0 }, { missed: false, spoken: 3, onTrack: 3 }])).toBeNull();
  });
});

describe('the too-safe share', () => {
  const keyResult: KeyResult = { type: 'increase', start: '0', target: '10' };
  const facts = {
    history: [['01-05', '4'], ['01-07', '10'], ['01-09', '3']].map(([day, value = ''], index) => ({ id: `e${index}`, source: 'check-in' as const, effectiveAt: `2026-${day}T12:00:00.000Z`, value })),
    period: { firstDay: '2026-01-01', lastDay: '2026-01-10' },
    timeZone: 'UTC',
    t: '2026-02-01T00:00:00.000Z',
  };

  it('goes by the first time that the target was reached', () => {
    expect(reachedAfter(keyResult, facts)).toBe('0.6000');
    expect(reachedAfter(keyResult, { ...facts, t: '2026-01-06T00:00:00.000Z' })).toBeNull();
    expect(reachedAfter({ ...keyResult, target: '11' }, facts)).toBeNull();
  });

  it('leaves out what has no target', () => {
    const range: KeyResult = { type: 'at-least', low: '3', mode: 'latest', tolerance: null };
    expect([hasTarget(keyResult), hasTarget(range), hasTarget({ type: 'baseline' })]).toEqual([true, false, false]);
    expect(reachedAfter(range, facts)).toBeNull();
  });

  it('counts what was reached before 70 % of the time', () => {
    expect(tooSafeShare(['0.6999', '0.7000', null])).toBe('0.3333');
    expect(tooSafeShare([])).toBeNull();
  });
});

describe('the question of a retrospective', () => {
  it.each([
    ['0.6999', '0.7000', 'strategy-or-key-results'],
    ['0.6999', '0.6999', 'cadence'],
    ['0.2', null, 'either'],
    ['0.7', '0.1', null],
    [null, '0.1', null],
  ])('of score %s with %s kept is %s', (score, kept, question) => {
    expect(retrospectiveQuestion(score, kept)).toBe(question);
  });

  it('shares its edges with the rhythm and the cause', () => {
    expect([isGoodRhythm('0.70'), isGoodRhythm('0.6999')]).toEqual([true, false]);
    expect([asksForCause('0.6999'), asksForCause('0.7')]).toEqual([true, false]);
  });
});
