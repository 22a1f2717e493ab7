import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dates, instants, zones } from '../testing/arbitraries.js';
import { refusalOf } from '../testing/refusal.js';
import { instantOf } from './instant.js';
import { plusDays } from './local-date.js';
import { dateInZone, endOfDay, instantInZone, startOfDay } from './time-zone.js';

const MINUTE = 60_000;

/** The clocks of a zone by another road: Intl's own text, to the minute. */
function clockText(at: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}

function moment(date: string, hour: number, zone: string): string {
  return instantOf(instantInZone(date, hour, zone));
}

describe('instantInZone', () => {
  it.each([
    ['2026-09-11', 17, 'Asia/Taipei', '2026-09-11T09:00:00.000Z'],
    ['2026-09-11', 17, 'America/New_York', '2026-09-11T21:00:00.000Z'],
    ['2026-01-09', 17, 'America/New_York', '2026-01-09T22:00:00.000Z'],
    ['2026-09-11', 17, 'Asia/Kathmandu', '2026-09-11T11:15:00.000Z'],
  ])('%s %d:00 in %s is %s', (date, hour, zone, at) => {
    expect(moment(date, hour, zone)).toBe(at);
  });

  it('takes an hour that the clocks show twice the first time', () => {
    expect(moment('2026-11-01', 1, 'America/New_York')).toBe('2026-11-01T05:00:00.000Z');
    expect(moment('2026-10-25', 1, 'Europe/London')).toBe('2026-10-25T00:00:00.000Z');
  });

  it('takes an hour that the clocks skip at the moment of the jump', () => {
    expect(moment('2026-03-08', 2, 'America/New_York')).toBe('2026-03-08T07:00:00.000Z');
    expect(moment('2026-10-04', 2, 'Australia/Lord_Howe')).toBe('2026-10-03T15:30:00.000Z');
  });

  it('takes an hour in the middle of a jump at its moment, too', () => {
    expect(moment('2026-03-29', 2, 'Antarctica/Troll')).toBe('2026-03-29T01:00:00.000Z');
    expect(moment('2011-12-30', 12, 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
  });

  it('finds the start of a day that has no midnight', () => {
    expect(moment('2017-10-15', 0, 'America/Sao_Paulo')).toBe('2017-10-15T03:00:00.000Z');
  });

  it('gives a day that a zone left out no length', () => {
    expect(instantOf(startOfDay('2011-12-30', 'Pacific/Apia'))).toBe('2011-12-30T10:00:00.000Z');
    expect(instantOf(startOfDay('2011-12-31', 'Pacific/Apia'))).toBe('2011-12-30T10:00:00.000Z');
  });

  it('goes there and back: the clocks show what was asked for, or have just jumped over it', () => {
    fc.assert(
      fc.property(dates(), fc.integer({ min: 0, max: 23 }), zones(), (date, hour, zone) => {
        const at = instantInZone(date, hour, zone);
        const asked = `${date} ${String(hour).padStart(2, '0')}:00`;
        const isShown = clockText(at, zone) === asked;
        const hasJumped = clockText(at - MINUTE, zone) < asked && clockText(at, zone) > asked;
        expect(isShown || hasJumped).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is the first such instant: within four hours before, the clocks never showed it', () => {
    fc.assert(
      fc.property(dates(), fc.integer({ min: 0, max: 23 }), zones(), (date, hour, zone) => {
        const at = instantInZone(date, hour, zone);
        const asked = `${date} ${String(hour).padStart(2, '0')}:00`;
        const before = Array.from({ length: 16 }, (_, n) => clockText(at - (n + 1) * 15 * MINUTE, zone));
        expect(before).not.toContain(asked);
      }),
    );
  });
});

describe('dateInZone', () => {
  it('is the date that the clocks there show', () => {
    fc.assert(fc.property(instants(), zones(), (at, zone) => dateInZone(Date.parse(at), zone) === clockText(Date.parse(at), zone).slice(0, 10)));
  });

  it('lies within the start and the end of its day', () => {
    fc.assert(
      fc.property(instants('2012-01-01'), zones(), (at, zone) => {
        const ms = Date.parse(at);
        const date = dateInZone(ms, zone);
        expect(ms).toBeGreaterThanOrEqual(startOfDay(date, zone));
        expect(ms).toBeLessThan(endOfDay(date, zone));
      }),
    );
  });

  it('starts at the start of each day, and ends where the next starts', () => {
    fc.assert(
      fc.property(dates('2012-01-01'), zones(), (date, zone) => {
        expect(dateInZone(startOfDay(date, zone), zone)).toBe(date);
        expect(dateInZone(endOfDay(date, zone) - 1, zone)).toBe(date);
        expect(endOfDay(date, zone)).toBe(startOfDay(plusDays(date, 1), zone));
      }),
    );
  });

  it('refuses a zone that does not exist', () => {
    expect(refusalOf(() => dateInZone(0, 'Mars/Olympus'))).toEqual({ code: 'unknown-time-zone', field: 'timeZone' });
  });
});
