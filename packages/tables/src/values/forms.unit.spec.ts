import { describe, expect, it } from '@jest/globals';
import { readAmount } from './amount.js';
import { readAnswer } from './answer.js';
import { compareDecimals } from './compare-decimals.js';
import { readConfidence } from './confidence.js';
import { readDay } from './date.js';
import { readEmail } from './email.js';
import { readMoment } from './moment.js';
import { readObjectType } from './object-type.js';
import { readPeriod } from './period.js';
import { readHealth, readStatus, saidHealth } from './status.js';
import { readTags } from './tags.js';
import { readTeamKind } from './team-kind.js';
import { readUnit } from './unit.js';
import { readWeight } from './weight.js';

/** The value, or the code of the fault. */
const outcome = (reading: { readonly value: unknown } | { readonly fault: { readonly code: string } }): unknown => ('value' in reading ? reading.value : reading.fault.code);

describe('dates', () => {
  it.each([
    '2026-07-01', '2026/07/01', '2026/7/1', '2026.07.01', '01 Jul 2026', '1 July 2026', '1-Jul-2026', 'Jul 1, 2026', 'July 1 2026', '2026年7月1日', '2026 年 7 月 1 日',
    '民國115年7月1日', '2026-07-01 00:00', '2026/7/1 0:00:00', ' 2026-07-01 ', '２０２６/７/１', '46204',
  ])('%s is 1 July 2026', (text) => {
    expect(outcome(readDay(text))).toBe('2026-07-01');
  });

  it.each([['31.12.2026', '2026-12-31'], ['12/31/2026', '2026-12-31'], ['31/12/2026', '2026-12-31'], ['05.05.2026', '2026-05-05'], ['1 Sept 2026', '2026-09-01'], ['29 Feb 2028', '2028-02-29']])('%s is %s', (text, day) => {
    expect(outcome(readDay(text))).toBe(day);
  });

  it.each([['03.04.2026', undefined, 'ambiguous-date'], ['03/04/2026', 'day-first', '2026-04-03'], ['03/04/2026', 'month-first', '2026-03-04'], ['13/04/2026', 'month-first', '2026-04-13']] as const)(
    '%s read %s is %s', (text, order, expected) => {
      expect(outcome(readDay(text, order))).toBe(expected);
    });

  it.each(['', 'soon', '2026-02-29', '2026-13-01', '32/13/2026', '2026-7/1', '1 Jux 2026', '1 Ju 2026', '26-07-01', '2026-07-01T10:00', '2026', 'x'.repeat(10_000)])('%s is no date', (text) => {
    expect(outcome(readDay(text))).toBe('unreadable-date');
  });
});

describe('points in time', () => {
  const place = { timeZone: 'Asia/Taipei' };

  it.each([
    ['2026-09-13T14:32:00+08:00', '2026-09-13T06:32:00.000Z'],
    ['2026-09-13 14:32 +0800', '2026-09-13T06:32:00.000Z'],
    ['2026-09-13T06:32:00.1239Z', '2026-09-13T06:32:00.123Z'],
    ['2026-09-13T06:32:00,5-02:30', '2026-09-13T09:02:00.500Z'],
    ['2026/9/13 14:32', '2026-09-13T06:32:00.000Z'],
    ['13 Sep 2026 14:32:05', '2026-09-13T06:32:05.000Z'],
    ['2026-09-13', '2026-09-12T16:00:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(outcome(readMoment(text, place))).toBe(instant);
  });

  it('a date alone is the first instant of the day in the zone, also when clocks change', () => {
    expect(outcome(readMoment('2026-03-29', { timeZone: 'Europe/Berlin' }))).toBe('2026-03-28T23:00:00.000Z');
    expect(outcome(readMoment('2026-03-30', { timeZone: 'Europe/Berlin' }))).toBe('2026-03-29T22:00:00.000Z');
  });

  it.each(['2026-09-13T24:00:00Z', '2026-09-13T10:60:00Z', '2026-09-13T10:00:60Z', '2026-02-30T10:00:00Z', '10:00', 'x'.repeat(10_000)])('%s is no time', (text) => {
    expect(outcome(readMoment(text, place))).toBe('unreadable-date');
  });
});

describe('figures', () => {
  it.each([
    ['22 %', '22', '%'], ['92%', '92', '%'], ['101.87 %', '101.87', '%'], ['５０％', '50', '%'], ['9.0', '9', null], ['31', '31', null], ['-12,500,000', '-12500000', null],
    ['8,000,000', '8000000', null], ['NT$3,200,000', '3200000', 'TWD'], ['(NT$12,500,000)', '-12500000', 'TWD'], ['-NT$5', '-5', 'TWD'], ['NT$-5', '-5', 'TWD'], ['€ 1.234,50', '1234.5', 'EUR'],
    ['1234,5', '1234.5', null], ['1.234.567', '1234567', null], ['1 234 567,25', '1234567.25', null], ["1'234'567.5", '1234567.5', null], ['.5', '0.5', null], ['007', '7', null], ['-0', '0', null],
    ['+5', '5', null], ['−5', '-5', null], ['TWD 500', '500', 'TWD'], ['500 TWD', '500', 'TWD'], ['3 days', '3', 'days'], ['1,234', '1234', null], ['新台幣 500', '500', 'TWD'], ['(5)', '-5', null],
  ])('%s is %s %s', (text, value, unit) => {
    expect(outcome(readAmount(text))).toMatchObject({ value, unit });
  });

  it.each(['', 'abc', 'n/a', '1,23,456', '12,', '1.2.3', '1e5', '--5', '(-5)', '5 %  %5', 'NT$5 TWD', 'about 5', '1'.repeat(21), `0.${'1'.repeat(11)}`, '1/2', 'x'.repeat(30_000), ' '.repeat(30_000)])('%s is no number', (text) => {
    expect(outcome(readAmount(text))).toBe('unreadable-number');
  });

  it('what stands beside a figure must agree with the unit column', () => {
    const twd = { unit: 'TWD', currency: 'TWD' };
    expect(outcome(readAmount('$5', twd))).toEqual({ value: '5', ...twd });
    expect(outcome(readAmount('5 元', twd))).toEqual({ value: '5', ...twd });
    expect(outcome(readAmount('5 Days', { unit: 'days', currency: null }))).toEqual({ value: '5', unit: 'days', currency: null });
    expect(outcome(readAmount('€5', twd))).toBe('unit-mismatch');
    expect(outcome(readAmount('5 %', twd))).toBe('unit-mismatch');
    expect(outcome(readAmount('$5'))).toBe('ambiguous-currency');
    expect(outcome(readAmount('5 元'))).toBe('ambiguous-currency');
  });

  it('units are names, and money is its code', () => {
    expect(outcome(readUnit(' tickets '))).toEqual({ unit: 'tickets', currency: null });
    expect(outcome(readUnit('NTD'))).toEqual({ unit: 'TWD', currency: 'TWD' });
    expect(outcome(readUnit('USD'))).toEqual({ unit: 'USD', currency: 'USD' });
    expect(outcome(readUnit('all'))).toEqual({ unit: 'all', currency: null });
    expect(outcome(readUnit('toString'))).toEqual({ unit: 'toString', currency: null });
    expect(outcome(readUnit('x'.repeat(61)))).toBe('too-long');
  });

  it('decimals are compared exactly', () => {
    expect(compareDecimals('99999999999999999998', '99999999999999999999')).toBe(-1);
    expect(compareDecimals('-0.5', '-0.45')).toBe(-1);
    expect(compareDecimals('2', '1.9999999999')).toBe(1);
    expect(compareDecimals('1.5', '1.5')).toBe(0);
  });

  it('weights are percent from 0 to 100', () => {
    expect(['20%', '20', '12.5 %', '0', '100'].map((text) => outcome(readWeight(text)))).toEqual(['20', '20', '12.5', '0', '100']);
    expect(['-1', '101', '5 days', 'half'].map((text) => outcome(readWeight(text)))).toEqual(Array.from({ length: 4 }, () => 'unreadable-weight'));
  });

  it('confidence is told from 0 to 10 and stored from 0 to 1', () => {
    expect(['0', '7', '7.5', '10', '７'].map((text) => outcome(readConfidence(text)))).toEqual(['0.0000', '0.7000', '0.7500', '1.0000', '0.7000']);
    expect(['-1', '10.1', 'high', ''].map((text) => outcome(readConfidence(text)))).toEqual(Array.from({ length: 4 }, () => 'unreadable-confidence'));
  });
});

describe('words', () => {
  it.each([
    ['on-track', ['On Track', 'on_track', 'GREEN', '如期', '綠燈']],
    ['at-risk', ['At Risk', 'at-risk', 'amber', '有風險', '黃燈']],
    ['off-track', ['Behind', 'off track', 'red', '落後', '落后']],
    ['not-started', ['Not Started', 'pending', '尚未開始']],
    ['closed', ['Closed', 'Done', '已完成']],
  ])('%s', (status, texts) => {
    expect(texts.map((text) => outcome(readStatus(text)))).toEqual(texts.map(() => status));
  });

  it('a health is what somebody said of it', () => {
    expect(outcome(readHealth('Behind'))).toBe('off-track');
    expect([outcome(readHealth('Not Started')), outcome(readHealth('')), outcome(readStatus('meh'))]).toEqual(['unreadable-health', 'unreadable-health', 'unreadable-status']);
    expect([saidHealth('closed'), saidHealth('at-risk'), saidHealth(null)]).toEqual([null, 'at-risk', null]);
  });

  it('types, levels of teams, answers, addresses and tags', () => {
    expect(['Objective', '目標', 'KR', '關鍵成果', 'Project', '行動方案'].map((text) => outcome(readObjectType(text)))).toEqual(['objective', 'objective', 'key-result', 'key-result', 'initiative', 'initiative']);
    expect(['部門', 'Company', 'Tiger Squad', '???'].map((text) => outcome(readTeamKind(text)))).toEqual(['department', 'organization', 'tiger-squad', 'unreadable-team-type']);
    expect(['Yes', '完成', 'not yet', '否', 'maybe'].map((text) => outcome(readAnswer(text)))).toEqual([true, true, false, false, 'unreadable-value']);
    expect(['Ann@Example.Test', 'a b@c', 'ann'].map((text) => outcome(readEmail(text)))).toEqual(['ann@example.test', 'unreadable-email', 'unreadable-email']);
    expect(outcome(readTags(' customer;quality、品質, customer ;'))).toEqual(['customer', 'quality', '品質']);
  });
});

describe('periods', () => {
  it.each([
    ['2026 Q3', 'quarter', '2026-07-01', '2026-09-30'], ['Q3 2026', 'quarter', '2026-07-01', '2026-09-30'], ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31'], ['2026年第三季', 'quarter', '2026-07-01', '2026-09-30'],
    ['2026 第4季度', 'quarter', '2026-10-01', '2026-12-31'], ['2026 H2', 'half', '2026-07-01', '2026-12-31'], ['2026年上半年', 'half', '2026-01-01', '2026-06-30'], ['T2 2026', 'trimester', '2026-05-01', '2026-08-31'],
    ['2026', 'annual', '2026-01-01', '2026-12-31'], ['2026年度', 'annual', '2026-01-01', '2026-12-31'], ['2028-02', 'month', '2028-02-01', '2028-02-29'], ['Jul 2026', 'month', '2026-07-01', '2026-07-31'], ['2026年7月', 'month', '2026-07-01', '2026-07-31'],
  ])('%s', (name, kind, start, end) => {
    expect(readPeriod(name)).toEqual({ kind, start, end });
  });

  it.each(['FY26', 'FY2026 Q1', '2026 Q5', '2026 H3', '2026 T4', '2026-13', 'Foo 2026', 'next quarter'])('%s does not tell its days', (name) => {
    expect(readPeriod(name)).toBeNull();
  });
});
