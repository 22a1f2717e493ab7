import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Exact, sum } from '../decimal/exact.js';
import { figure } from '../decimal/figure.js';
import { figures } from '../testing/arbitraries.js';
import { refusalOf } from '../testing/refusal.js';
import { weigh, weightedMean } from './weights.js';

const shares = (...weights: readonly (string | null)[]): readonly [string, boolean][] =>
  weigh(weights.map((weight, n) => ({ id: `k${n}`, weight }))).shares.map(({ share, counted }) => [share, counted]);
const warnings = (...weights: readonly (string | null)[]): readonly string[] => weigh(weights.map((weight, n) => ({ id: `k${n}`, weight }))).warnings;

describe('weigh', () => {
  it('weighs all alike by default', () => {
    expect(shares(null, null, null)).toEqual([['33.3333', true], ['33.3333', true], ['33.3333', true]]);
  });

  it('keeps weights given by hand, and shares among the others what is left of 100', () => {
    expect(shares('40', null, null)).toEqual([['40.0000', true], ['30.0000', true], ['30.0000', true]]);
  });

  it('never goes below 0, and shows what is left at 0 as not counted', () => {
    expect(shares('80', '50', null)).toEqual([['80.0000', true], ['50.0000', true], ['0.0000', false]]);
  });

  it('does not stretch weights by hand to 100', () => {
    expect(shares('20', '20')).toEqual([['20.0000', true], ['20.0000', true]]);
  });

  it.each([[['100', null]], [['60', '60', null]]])('warns of %j: the free ones are left with nothing', (weights) => {
    expect(warnings(...weights)).toEqual(['weights-leave-nothing']);
  });

  it.each([[['99.9999999999', null]], [['100']], [['60', '60']], [[null]], [[]]])('does not warn of %j', (weights) => {
    expect(warnings(...weights)).toEqual([]);
  });

  it('refuses a negative weight', () => {
    expect(refusalOf(() => shares('-1'))).toEqual({ code: 'weight-negative', field: 'weight' });
  });
});

describe('weightedMean', () => {
  it('is the sum of the weighted parts by the sum of the weights, also where all weigh alike', () => {
    const weights = fc.oneof(fc.constant(['100']), fc.array(fc.constantFrom('0', '1', '33.3', '100'), { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(figures(), { minLength: 1, maxLength: 7 }), weights, (values, among) => {
        const terms = values.map((of, index) => ({ weight: new Exact(among[index % among.length] ?? '').dividedBy(values.length), of: new Exact(of) }));
        const total = sum(terms.map(({ weight }) => weight));
        const whole = sum(terms.map(({ weight, of }) => weight.times(of)));
        expect(weightedMean(terms)).toBe(total.isZero() ? null : figure(whole.dividedBy(total)));
      }),
    );
  });
});
