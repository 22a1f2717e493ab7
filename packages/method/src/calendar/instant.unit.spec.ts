import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instants } from '../testing/arbitraries.js';
import { refusalOf } from '../testing/refusal.js';
import { instantOf, readInstant } from './instant.js';

describe('readInstant', () => {
  it('reads UTC with or without fractions of a second', () => {
    expect(instantOf(readInstant('2026-09-11T09:00:00Z', 't'))).toBe('2026-09-11T09:00:00.000Z');
    expect(instantOf(readInstant('2026-09-11T09:00:00.120Z', 't'))).toBe('2026-09-11T09:00:00.120Z');
  });

  it('reads what it writes, from the year 0 to the year 9999', () => {
    fc.assert(fc.property(instants('0000-01-01', '9999-12-31'), (text) => instantOf(readInstant(text, 't')) === text));
  });

  it.each(['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32'])('refuses the day %s, which no calendar has', (day) => {
    expect(refusalOf(() => readInstant(`${day}T09:00:00.000Z`, 't'))).toEqual({ code: 'not-an-instant', field: 't' });
  });

  it.each(['24:00:00', '25:00:00', '09:60:00', '09:00:60'])('refuses the time %s, which no clock shows', (time) => {
    expect(refusalOf(() => readInstant(`2026-09-11T${time}.000Z`, 't'))).toEqual({ code: 'not-an-instant', field: 't' });
  });

  it.each(['2026-09-11', '2026-09-11T09:00:00', '2026-09-11T09:00:00+08:00', '2026-02-30T00:00:00Z', '2026-09-11T25:00:00Z', ''])('refuses %p', (text) => {
    expect(refusalOf(() => readInstant(text, 'effectiveAt'))).toEqual({ code: 'not-an-instant', field: 'effectiveAt' });
  });
});
