import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../testing/refusal.js';
import { readDecimal, readWeight } from './input.js';

describe('readDecimal', () => {
  it.each(['0', '-0', '12', '-12.5', '0.0000000001', '-7695591.000', '99999999999999999999.9999999999'])('reads %s as it is', (text) => {
    expect(readDecimal(text, 'value').equals(text)).toBe(true);
  });

  it.each(['', ' 1', '1 ', '+1', '1e3', '.5', '5.', '1,000', '0x10', 'NaN', 'Infinity', '--1', '１'])('refuses %p', (text) => {
    expect(refusalOf(() => readDecimal(text, 'target'))).toEqual({ code: 'not-a-decimal', field: 'target' });
  });

  it('takes 20 digits before the point and 10 after it, and no more', () => {
    expect(readDecimal(`${'9'.repeat(20)}.${'9'.repeat(10)}`, 'value').toFixed()).toBe(`${'9'.repeat(20)}.${'9'.repeat(10)}`);
    expect(refusalOf(() => readDecimal('1'.repeat(21), 'start'))).toEqual({ code: 'too-many-digits', field: 'start' });
    expect(refusalOf(() => readDecimal(`-0.${'1'.repeat(11)}`, 'low'))).toEqual({ code: 'too-many-digits', field: 'low' });
  });
});

describe('readWeight', () => {
  it('takes zero and more', () => {
    expect(readWeight('0', 'weight').isZero()).toBe(true);
    expect(readWeight('33.3', 'weight').toNumber()).toBe(33.3);
  });

  it('refuses less than zero', () => {
    expect(refusalOf(() => readWeight('-0.1', 'weight'))).toEqual({ code: 'weight-negative', field: 'weight' });
  });
});
