import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CurvePoint, KeyResult } from '../key-result/key-result.js';
import type { Evidence } from '../key-result/progress.js';
import { refusalOf } from '../testing/refusal.js';
import { atLeast, between, dateOfDay, day, increase, valued, weeklySlots } from '../testing/samples.js';
import { expectedAt } from './expected.js';

/** Twenty days from day 0 to day 19; all is expected on day 20. */
const period = { firstDay: dateOfDay(0), lastDay: dateOfDay(19) };
const expected = (keyResult: KeyResult, on: number, evidence: Partial<Evidence> = {}): string | null =>
  expectedAt(keyResult, { history: [], ...evidence }, { period, t: day(on), timeZone: 'UTC' });
const curved = (...curve: readonly CurvePoint[]): KeyResult => ({ ...increase('100', '200'), curve });
const at = (n: number, value: string): CurvePoint => ({ on: dateOfDay(n), value });

describe('what is expected of a metric', () => {
  it.each([[-3, '0.0000'], [0, '0.0000'], [1, '0.0500'], [10, '0.5000'], [19, '0.9500'], [20, '1.0000'], [50, '1.0000']])('on day %d is %s of the way', (on, share) => {
    expect(expected(increase('0', '7'), on)).toBe(share);
    expect(expected({ type: 'decrease', start: '7', target: '0' }, on)).toBe(share);
  });

  it('changes with the day in the organization’s zone', () => {
    const moment = { period, t: '2026-01-05T16:00:00.000Z' };
    expect(expectedAt(increase('0', '1'), { history: [] }, { ...moment, timeZone: 'UTC' })).toBe('0.0000');
    expect(expectedAt(increase('0', '1'), { history: [] }, { ...moment, timeZone: 'Asia/Taipei' })).toBe('0.0500');
  });
});

describe('what a planned curve expects', () => {
  it.each([[0, '0.0000'], [5, '0.1000'], [10, '0.2000'], [15, '0.6000'], [20, '1.0000'], [30, '1.0000']])('on day %d is %s, on straight lines from start over its points to target', (on, share) => {
    expect(expected(curved(at(10, '120')), on)).toBe(share);
  });

  it('is its own at both ends where it has points there', () => {
    const curve = curved(at(16, '200'), at(0, '110'), at(20, '200'));
    expect([0, 8, 16, 18, 20].map((on) => expected(curve, on))).toEqual(['0.1000', '0.5500', '1.0000', '1.0000', '1.0000']);
  });

  it('serves a decrease too', () => {
    expect(expected({ type: 'decrease', start: '10', target: '0', curve: [at(10, '9')] }, 5)).toBe('0.0500');
  });

  it('is held to 0…1 where the plan leaves the way', () => {
    expect([10, 15].map((on) => expected(curved(at(10, '80'), at(15, '230')), on))).toEqual(['0.0000', '1.0000']);
  });

  it('is a straight line when it has no points', () => {
    expect(expected(curved(), 5)).toBe('0.2500');
  });

  it('refuses two points on one day', () => {
    expect(refusalOf(() => expected(curved(at(10, '120'), at(10, '130')), 5))).toEqual({ code: 'curve-point-repeated', field: 'curve.on' });
  });

  it('never falls with time while its points never do', () => {
    const rising = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 5 }).chain((days) =>
      fc.array(fc.integer({ min: 100, max: 200 }), { minLength: days.length, maxLength: days.length }).map((values) => {
        const sorted = values.toSorted((one, other) => one - other);
        return days.toSorted((one, other) => one - other).map((n, index) => at(n, String(sorted[index])));
      }),
    );
    fc.assert(
      fc.property(rising, fc.integer({ min: -2, max: 22 }), (points, on) => {
        expect(Number(expected(curved(...points), on + 1))).toBeGreaterThanOrEqual(Number(expected(curved(...points), on)));
      }),
    );
  });
});

describe('what is expected of a milestone', () => {
  const steps = (...dueOn: readonly (string | null)[]): KeyResult => ({ type: 'milestone', steps: dueOn.map((due, n) => ({ id: `s${n}`, weight: String(n + 1), dueOn: due })) });

  it('is the weight of the steps due by the day, when each has a date', () => {
    const plan = steps(dateOfDay(3), dateOfDay(10), dateOfDay(19));
    expect([2, 3, 10, 18, 19].map((on) => expected(plan, on))).toEqual(['0.0000', '0.1667', '0.5000', '0.5000', '1.0000']);
  });

  it('follows the time when a step has none', () => {
    expect(expected(steps(dateOfDay(3), null), 10)).toBe('0.5000');
  });
});

describe('what is expected of a range', () => {
  it('is all of it at any time, by its latest value', () => {
    expect([-1, 0, 10, 30].map((on) => expected(atLeast('10'), on))).toEqual(['1.0000', '1.0000', '1.0000', '1.0000']);
  });

  it('is the slots due by then of those planned, by its slots', () => {
    const slots = weeklySlots(4);
    expect([6, 7, 14, 28].map((on) => expected(between('1', '2', { mode: 'kept' }), on, { slots }))).toEqual(['0.0000', '0.2500', '0.5000', '1.0000']);
  });

  it('leaves excused slots out, and is none when no slot counts', () => {
    const range = between('1', '2', { mode: 'kept' });
    expect(expected(range, 7, { slots: weeklySlots(4, [1, 2]) })).toBe('0.5000');
    expect(expected(range, 7, { slots: weeklySlots(1, [0]) })).toBeNull();
    expect(expected(range, 7)).toBeNull();
  });
});

describe('what is expected of a yes or no', () => {
  it('is nothing to speak of before the due date, unless it is done', () => {
    expect(expected({ type: 'boolean' }, 18)).toBeNull();
    expect(expected({ type: 'boolean' }, 18, { history: valued(false) })).toBeNull();
    expect(expected({ type: 'boolean' }, 2, { history: valued(true) })).toBe('1.0000');
  });

  it('is all of it from the due date on', () => {
    expect(expected({ type: 'boolean' }, 19)).toBe('1.0000');
  });
});

it('expects nothing of a baseline, ever', () => {
  expect(expected({ type: 'baseline' }, 30, { history: valued('5') })).toBeNull();
});
