import { describe, expect, it } from '@jest/globals';
import { LATER, day, valued } from '../testing/samples.js';
import type { Entry } from './series.js';
import { currentValue, pointsOf, standing } from './series.js';

const ids = (entries: readonly Entry[]): readonly string[] => entries.map(({ id }) => id);
const current = (history: readonly Entry[], t = LATER): unknown => currentValue(pointsOf(history, 'check-in'), Date.parse(t));
const entry = (id: string, on: number, value: string, more: Partial<Entry> = {}): Entry => ({ id, source: 'check-in', effectiveAt: day(on), value, ...more });

describe('the current value', () => {
  it('is the one that was true last, not the one that was told last', () => {
    expect(current([entry('a', 5, '50'), entry('b', 2, '20')])).toBe('50');
  });

  it('is the later in the history of two that were true at the same time', () => {
    expect(current([entry('a', 5, '50'), entry('b', 5, '51')])).toBe('51');
  });

  it('is compared by the instant, however it is written', () => {
    expect(current([entry('a', 0, '1', { effectiveAt: '2026-01-05T12:00:00.500Z' }), entry('b', 0, '2', { effectiveAt: '2026-01-05T12:00:00Z' })])).toBe('1');
  });

  it('is the one that was true by then, when the question is about an earlier time', () => {
    const history = [entry('a', 1, '10'), entry('b', 5, '50')];
    expect(current(history, day(4))).toBe('10');
    expect(current(history, day(5))).toBe('50');
    expect(current(history, day(0))).toBeUndefined();
  });

  it('is left alone by a check-in without a new figure', () => {
    expect(current([...valued('10'), { id: 'x', source: 'check-in', effectiveAt: day(9) }])).toBe('10');
  });
});

describe('a correction', () => {
  const wrong = entry('a', 5, '500');
  const right = entry('b', 5, '50', { supersedes: 'a' });

  it('takes the place of what it corrects', () => {
    expect(ids(standing([wrong, right]))).toEqual(['b']);
    expect(current([wrong, right])).toBe('50');
  });

  it('may say that it was true at another time', () => {
    expect(current([entry('x', 4, '40'), wrong, entry('b', 3, '30', { supersedes: 'a' })])).toBe('40');
  });

  it('can be corrected itself', () => {
    const again = entry('c', 5, '55', { supersedes: 'b' });
    expect(ids(standing([wrong, right, again]))).toEqual(['c']);
    expect(current([wrong, right, again])).toBe('55');
  });

  it('stands where it came in the history, when another was true at the same time', () => {
    expect(current([wrong, entry('x', 5, '51'), right])).toBe('50');
  });
});

describe('the source of a value', () => {
  const history = [entry('c', 3, '30'), entry('m', 2, '20', { source: 'measurement' }), entry('o', 9, '90', { source: 'opening' })];

  it('is what people report, and never the opening value', () => {
    expect(ids(pointsOf(history, 'check-in'))).toEqual(['c']);
  });

  it('is the measurements alone once a KPI is bound', () => {
    expect(ids(pointsOf(history, 'measurement'))).toEqual(['m']);
  });
});
