import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refusalOf } from '../testing/refusal.js';
import { Exact, clamp } from './exact.js';
import { figure, ratio, readFigure, shown } from './figure.js';

/** Halves to even at the fourth place, on whole numbers alone. */
function oracle(dividend: bigint, divisor: bigint): string {
  const isBelow = dividend < 0n !== divisor < 0n && dividend !== 0n;
  const [top, bottom] = [abs(dividend) * 10_000n, abs(divisor)];
  const [whole, rest] = [top / bottom, top % bottom];
  const isUp = rest * 2n > bottom || (rest * 2n === bottom && whole % 2n === 1n);
  const digits = String(isUp ? whole + 1n : whole).padStart(5, '0');
  return `${isBelow ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

describe('figure', () => {
  it.each([
    ['0.00005', '0.0000'], ['0.00015', '0.0002'], ['0.00025', '0.0002'], ['-0.00015', '-0.0002'], ['0.000150001', '0.0002'], ['0.00024999', '0.0002'], ['2', '2.0000'],
  ])('rounds %s to %s, halves to the even neighbour', (exact, rounded) => {
    expect(figure(new Exact(exact))).toBe(rounded);
  });

  it('keeps the sign of what is a little under zero, and gives zero none', () => {
    expect(figure(new Exact('-0.00001'))).toBe('-0.0000');
    expect(figure(new Exact('-0'))).toBe('0.0000');
    expect(ratio(new Exact('0'), new Exact('-75'))).toBe('0.0000');
  });

  it('settles what divisions leave before it judges a half', () => {
    const third = new Exact(50).dividedBy(3);
    const mean = ['0.6630', '0.6064', '0.6422'].reduce((total, value) => total.plus(third.times(value)), new Exact('8.265')).dividedBy(third.times(3).plus(50));
    expect(mean.toFixed(4)).toBe('0.4013');
    expect(figure(mean)).toBe('0.4012');
  });

  it('agrees with whole-number arithmetic on any quotient of two inputs', () => {
    const scaled = fc.bigInt({ min: -(10n ** 31n), max: 10n ** 31n });
    fc.assert(
      fc.property(scaled, scaled.filter((value) => value !== 0n), (dividend, divisor) => {
        expect(ratio(new Exact(dividend), new Exact(divisor))).toBe(oracle(dividend, divisor));
      }),
    );
  });

  it('tells a half from its nearest neighbours, at any size', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 31n }), fc.bigInt({ min: 0n, max: 10n ** 8n }), fc.constantFrom(-1n, 0n, 1n), (half, whole, off) => {
        const divisor = 20_000n * half;
        const dividend = (2n * whole + 1n) * half + off;
        expect(ratio(new Exact(dividend), new Exact(divisor))).toBe(oracle(dividend, divisor));
      }),
    );
  });
});

describe('readFigure', () => {
  it('takes figures longer than an input', () => {
    expect(readFigure(`${'9'.repeat(31)}.1234`, 'progress').toFixed(4)).toBe(`${'9'.repeat(31)}.1234`);
  });

  it('refuses what is no number', () => {
    expect(refusalOf(() => readFigure('n/a', 'progress'))).toEqual({ code: 'not-a-decimal', field: 'progress' });
  });
});

describe('shown', () => {
  it('is what the reader sees', () => {
    expect(shown('0.89995', 'pace').toFixed()).toBe('0.9');
    expect(shown('0.899949', 'pace').toFixed()).toBe('0.8999');
  });
});

describe('clamp', () => {
  it.each([['-0.1', 0], ['0', 0], ['0.4', 0.4], ['1', 1], ['1.2', 1]])('holds %s to %d', (value, held) => {
    expect(clamp(new Exact(value)).toNumber()).toBe(held);
  });
});
