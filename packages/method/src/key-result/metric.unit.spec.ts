import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Exact } from '../decimal/exact.js';
import { decimals } from '../testing/arbitraries.js';
import { refusalOf } from '../testing/refusal.js';
import { increase } from '../testing/samples.js';
import type { MetricKeyResult } from './key-result.js';
import { hasMovedTowardsTarget, hasReachedTarget, metricProgress } from './metric.js';

const decrease: MetricKeyResult = { type: 'decrease', start: '30', target: '12' };

describe('metricProgress', () => {
  it.each([
    [increase('0', '10'), '2.5', '0.2500'],
    [increase('-5', '5'), '0', '0.5000'],
    [decrease, '21', '0.5000'],
    [decrease, '33', '-0.1667'],
    [decrease, '3', '1.5000'],
    [increase('0.1', '0.4'), '0.2', '0.3333'],
    [increase('0', '3'), '-0.0001', '-0.0000'],
    [decrease, '30', '0.0000'],
  ])('%j at %s is %s: raw, under the start and beyond the target too', (keyResult, value, progress) => {
    expect(metricProgress(keyResult, value)).toBe(progress);
  });

  it('refuses a start that is the target, whatever they look like', () => {
    expect(refusalOf(() => metricProgress(increase('5', '5.00'), '5'))).toEqual({ code: 'start-equals-target', field: 'target' });
  });

  it('refuses what is no number', () => {
    expect(refusalOf(() => metricProgress(increase('0', '1'), true))).toEqual({ code: 'value-of-wrong-type', field: 'value' });
    expect(refusalOf(() => metricProgress(increase('0', '1'), 'much'))).toEqual({ code: 'not-a-decimal', field: 'value' });
  });

  it('does not depend on the unit: neither on its scale nor on its zero', () => {
    const factor = fc.constantFrom('1000', '-1', '0.01', '3.6');
    fc.assert(
      fc.property(fc.tuple(decimals(), decimals(), decimals()), factor, decimals(), ([start, target, value], scale, shift) => {
        fc.pre(!new Exact(start).equals(target));
        const move = (text: string): string => new Exact(text).times(scale).plus(shift).toFixed();
        expect(metricProgress(increase(move(start), move(target)), move(value))).toBe(metricProgress(increase(start, target), value));
      }),
    );
  });

  it('rises with the value towards the target', () => {
    fc.assert(
      fc.property(decimals(), decimals(), decimals(), decimals(), (start, target, one, other) => {
        fc.pre(!new Exact(start).equals(target));
        const keyResult = increase(start, target);
        const [nearer, further] = hasMovedTowardsTarget(keyResult, one, other) ? [other, one] : [one, other];
        expect(Number(metricProgress(keyResult, nearer))).toBeGreaterThanOrEqual(Number(metricProgress(keyResult, further)));
      }),
    );
  });
});

describe('the way to the target', () => {
  it('is walked in either direction, however small the step', () => {
    expect(hasMovedTowardsTarget(decrease, '30', '29.9999999999')).toBe(true);
    expect(hasMovedTowardsTarget(decrease, '20', '20.0')).toBe(false);
    expect(hasMovedTowardsTarget(decrease, '20', '21')).toBe(false);
    expect(hasMovedTowardsTarget(increase('0', '10'), '3', '4')).toBe(true);
  });

  it('ends at the target and not where rounding says 1', () => {
    expect(hasReachedTarget(increase('0', '1000000'), '999999.9')).toBe(false);
    expect(hasReachedTarget(increase('0', '1000000'), '1000000')).toBe(true);
    expect(hasReachedTarget(decrease, '11')).toBe(true);
  });
});
