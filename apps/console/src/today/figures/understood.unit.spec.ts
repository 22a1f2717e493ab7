import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { powerOf, shifted, spelledOut } from './magnitudes.js';
import { needsTelling, understand } from './understood.js';

describe('a figure as people type it', () => {
  it.each([
    ['12.5', {}, '12.5'],
    ['１２３', {}, '123'],
    ['－１，２００．５', {}, '-1200.5'],
    ['1,200萬', {}, '12000000'],
    ['１，２００万', {}, '12000000'],
    ['1億2,000萬', {}, '120000000'],
    ['3 億', {}, '300000000'],
    ['1.5萬', {}, '15000'],
    ['12萬3456', {}, '123456'],
    ['12.5%', { unit: '%' }, '12.5'],
    ['１２．５％', { unit: '%' }, '12.5'],
    ['NT$1,200萬', { unit: 'TWD', currency: 'TWD' }, '12000000'],
    ['$1,200', { currency: 'USD' }, '1200'],
    ['31 days', { unit: 'days' }, '31'],
    ['-1,200萬', {}, '-12000000'],
    ['12.5k', {}, '12500'],
    ['(1,200)', {}, '-1200'],
  ])('reads %s', (typed, plan, value) => expect(understand(typed, plan)).toEqual({ value }));

  it.each([
    ['1,200萬', 'million', '12'],
    ['12', 'million', '12'],
    ['12 million', 'million', '12'],
    ['5 億', '百萬', '500'],
    ['3萬', '萬', '3'],
  ])('counts %s of what is measured in %s', (typed, unit, value) => expect(understand(typed, { unit, currency: 'TWD' })).toEqual({ value }));

  it.each([
    ['soon', {}, 'unreadable-number'],
    ['12.5%', { unit: 'days' }, 'unit-mismatch'],
    ['US$5', { unit: 'TWD', currency: 'TWD' }, 'unit-mismatch'],
    ['1.12345678901', {}, 'too-many-digits'],
    ['99999999999999999萬', {}, 'too-many-digits'],
  ])('does not take %s', (typed, plan, fault) => expect(understand(typed, plan)).toEqual({ fault }));

  it('tells what it read when the text looks different', () => {
    expect(needsTelling('12', '12')).toBe(false);
    expect(needsTelling('1,200萬', '12000000')).toBe(true);
  });

  it('does not take a unit for a magnitude', () => {
    expect(spelledOut('5 kg')).toEqual({ text: '5 kg', named: false });
    expect(powerOf('days')).toBeUndefined();
  });

  it('moves the point and back without losing a digit', () => {
    const decimals = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 99_999 })).map(([whole, fraction]) => (fraction === 0 ? String(whole) : `${whole}.${String(fraction).padStart(5, '0').replace(/0+$/, '')}`));
    fc.assert(fc.property(decimals, fc.integer({ min: -12, max: 12 }), (decimal, power) => expect(shifted(shifted(decimal, power), -power)).toBe(decimal)));
  });
});
