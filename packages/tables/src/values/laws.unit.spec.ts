import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAmount } from './amount.js';
import { compareDecimals } from './compare-decimals.js';
import { readDay } from './date.js';
import { readMoment } from './moment.js';

/** A plain decimal without needless zeros: whole part, fraction, sign. */
const decimal = fc.record({ whole: fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), fraction: fc.stringMatching(/^(|[0-9]{0,9}[1-9])$/), negative: fc.boolean() }).map(({ whole, fraction, negative }) => {
  const value = fraction === '' ? String(whole) : `${whole}.${fraction}`;
  return negative && value !== '0' ? `-${value}` : value;
});

/** How people and programs write a figure. */
const grouped = (value: string, separator: string, point: string): string => {
  const [whole = '', fraction] = value.split('.');
  const parted = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, separator);
  return fraction === undefined ? parted : `${parted}${point}${fraction}`;
};
const accounting = (value: string, write: (positive: string) => string): string => (value.startsWith('-') ? `(${write(value.slice(1))})` : write(value));

const FORMS: readonly (readonly [name: string, write: (value: string) => string, unit: string | null])[] = [
  ['plain', (value) => value, null],
  ['thousands by comma', (value) => grouped(value, ',', '.'), null],
  ['thousands by space', (value) => grouped(value, ' ', '.'), null],
  ['percent', (value) => `${value}%`, '%'],
  ['percent with a space', (value) => `${value} %`, '%'],
  ['currency in front', (value) => `NT$${grouped(value, ',', '.')}`, 'TWD'],
  ['currency in brackets', (value) => accounting(value, (positive) => `NT$${grouped(positive, ',', '.')}`), 'TWD'],
  ['currency code behind', (value) => `${grouped(value, ',', '.')} EUR`, 'EUR'],
  ['unit behind', (value) => `${value} days`, 'days'],
];

const day = fc.date({ min: new Date('1955-01-01T00:00:00Z'), max: new Date('2170-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const partsOf = (date: string) => date.split('-').map(Number) as [number, number, number];
const DAY_FORMS: readonly (readonly [name: string, write: (year: number, month: number, day: number) => string])[] = [
  ['slashes', (year, month, date) => `${year}/${month}/${date}`],
  ['month by name', (year, month, date) => `${date} ${MONTHS[month - 1]} ${year}`],
  ['Chinese', (year, month, date) => `${year}年${month}月${date}日`],
  ['民國', (year, month, date) => `民國${year - 1911}年${month}月${date}日`],
  ['a spreadsheet number', (year, month, date) => String(Date.UTC(year, month - 1, date) / 86_400_000 + 25_569)],
];

describe('laws of values', () => {
  it.each(FORMS)('a figure written as %s reads back', (_name, write, unit) => {
    fc.assert(fc.property(decimal, (value) => {
      expect(readAmount(write(value))).toMatchObject({ value: { value, unit } });
    }), { numRuns: 300 });
  });

  it.each(DAY_FORMS)('a day written with %s reads back', (_name, write) => {
    fc.assert(fc.property(day, (date) => {
      expect(readDay(write(...partsOf(date)))).toEqual({ value: date });
    }));
  });

  it('a day with dots is read right or called ambiguous, never wrong', () => {
    fc.assert(fc.property(day, (date) => {
      const [year, month, at] = partsOf(date);
      const reading = readDay(`${at}.${month}.${year}`);
      expect('value' in reading ? reading.value : reading.fault.code).toBe(at > 12 || at === month ? date : 'ambiguous-date');
    }));
  });

  it('an instant written with any offset reads back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), fc.integer({ min: -12, max: 14 }), (seconds, hours) => {
      const text = new Date(seconds * 1000 + hours * 3_600_000).toISOString().slice(0, 19);
      const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
      expect(readMoment(text + offset, { timeZone: 'Asia/Taipei' })).toEqual({ value: new Date(seconds * 1000).toISOString() });
    }));
  });

  it('decimals are ordered as their sizes are', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (one, other) => {
      const sign = one < other ? -1 : Number(one > other);
      expect(compareDecimals(String(one), String(other))).toBe(sign);
      expect(compareDecimals(`${one}.0`, `${other}`)).toBe(sign);
    }));
  });

  it('any text is read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const reading of [readAmount(text), readDay(text), readMoment(text, { timeZone: 'UTC' })]) expect('value' in reading || 'fault' in reading).toBe(true);
    }), { numRuns: 1000 });
  });
});
