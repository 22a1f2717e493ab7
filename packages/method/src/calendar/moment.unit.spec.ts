import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../testing/refusal.js';
import { momentOf } from './moment.js';

describe('momentOf', () => {
  it('reads a bare date as its start where something became true', () => {
    expect(momentOf('2026-09-11', 'effectiveAt', 'Asia/Taipei')).toBe('2026-09-10T16:00:00.000Z');
  });

  it.each(['asOf', 'effectiveOn'] as const)('reads a bare date as its end for %s', (use) => {
    expect(momentOf('2026-09-11', use, 'Asia/Taipei')).toBe('2026-09-11T15:59:59.999Z');
  });

  it('leaves an instant as it is', () => {
    expect(momentOf('2026-09-11T09:00:00Z', 'asOf', 'Asia/Taipei')).toBe('2026-09-11T09:00:00.000Z');
  });

  it('names what it could not read', () => {
    expect(refusalOf(() => momentOf('yesterday', 'asOf', 'UTC'))).toEqual({ code: 'not-an-instant', field: 'asOf' });
    expect(refusalOf(() => momentOf('2026-02-31', 'effectiveOn', 'UTC'))).toEqual({ code: 'not-a-date', field: 'effectiveOn' });
  });
});
