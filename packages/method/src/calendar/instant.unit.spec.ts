import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../testing/refusal.js';
import { instantOf, readInstant } from './instant.js';

describe('readInstant', () => {
  it('reads UTC with or without fractions of a second', () => {
    expect(instantOf(readInstant('2026-09-11T09:00:00Z', 't'))).toBe('2026-09-11T09:00:00.000Z');
    expect(instantOf(readInstant('2026-09-11T09:00:00.120Z', 't'))).toBe('2026-09-11T09:00:00.120Z');
  });

  it.each(['2026-09-11', '2026-09-11T09:00:00', '2026-09-11T09:00:00+08:00', '2026-02-30T00:00:00Z', '2026-09-11T25:00:00Z', ''])('refuses %p', (text) => {
    expect(refusalOf(() => readInstant(text, 'effectiveAt'))).toEqual({ code: 'not-an-instant', field: 'effectiveAt' });
  });
});
