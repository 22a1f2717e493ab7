import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Exact } from '../decimal/exact.js';
import { decimals } from '../testing/arbitraries.js';
import { refusalOf } from '../testing/refusal.js';
import { atLeast, atMost, between } from '../testing/samples.js';
import { isInside, latestProgress } from './range.js';

describe('isInside', () => {
  it('counts both bounds as inside', () => {
    expect(['9.9999999999', '10', '15', '20', '20.0000000001'].map((value) => isInside(between('10', '20'), value))).toEqual([false, true, true, true, false]);
  });

  it('knows one bound of at-least and at-most', () => {
    expect(['9', '10', '1000'].map((value) => isInside(atLeast('10'), value))).toEqual([false, true, true]);
    expect(['-1000', '10', '11'].map((value) => isInside(atMost('10'), value))).toEqual([true, true, false]);
  });

  it('refuses bounds that cross, and allows a single point', () => {
    expect(refusalOf(() => isInside(between('20', '10'), '15'))).toEqual({ code: 'bounds-crossed', field: 'low' });
    expect(isInside(between('10', '10'), '10')).toBe(true);
  });
});

describe('latestProgress', () => {
  it.each([
    [between('10', '20', { tolerance: '5' }), '15', '1.0000'],
    [between('10', '20', { tolerance: '5' }), '8', '0.6000'],
    [between('10', '20', { tolerance: '5' }), '22.5', '0.5000'],
    [between('10', '20', { tolerance: '5' }), '-5', '-2.0000'],
    [atLeast('10', '4'), '9', '0.7500'],
    [atMost('10', '4'), '11', '0.7500'],
  ])('%j at %s is %s: 1 inside, less by the distance in tolerances outside', (range, value, progress) => {
    expect(latestProgress(range, value)).toBe(progress);
  });

  it('takes the bound that was passed for its tolerance when none is given, without its sign', () => {
    expect(latestProgress(between('10', '20'), '5')).toBe('0.5000');
    expect(latestProgress(between('10', '20'), '25')).toBe('0.7500');
    expect(latestProgress(atLeast('-4'), '-5')).toBe('0.7500');
  });

  it('refuses a value beyond a bound of 0 without a tolerance, and no other', () => {
    expect(latestProgress(between('0', '1'), '1.5')).toBe('0.5000');
    expect(latestProgress(between('0', '1'), '0')).toBe('1.0000');
    expect(refusalOf(() => latestProgress(between('0', '1'), '-0.1'))).toEqual({ code: 'tolerance-zero', field: 'tolerance' });
  });

  it('may round to 1 outside: being inside is judged on the value', () => {
    expect(latestProgress(atLeast('1000000'), '999999.9')).toBe('1.0000');
    expect(isInside(atLeast('1000000'), '999999.9')).toBe(false);
  });

  it('does not depend on the scale of the unit, nor, with a tolerance given, on its zero', () => {
    fc.assert(
      fc.property(fc.tuple(decimals(), decimals(), decimals()), decimals(), fc.constantFrom('1', '1000', '0.01'), ([one, other, value], shift, scale) => {
        const [low, high] = new Exact(one).lessThan(other) ? [one, other] : [other, one];
        const move = (text: string): string => new Exact(text).times(scale).plus(shift).toFixed();
        const moved = between(move(low), move(high), { tolerance: new Exact('2.5').times(scale).toFixed() });
        expect(latestProgress(moved, move(value))).toBe(latestProgress(between(low, high, { tolerance: '2.5' }), value));
      }),
    );
  });
});
