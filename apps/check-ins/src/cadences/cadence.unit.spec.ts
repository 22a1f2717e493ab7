import { describe, expect, it } from '@jest/globals';
import { event, type EventData, type EventOf } from '@cairn/contracts';
import { specification } from '@cairn/commands/testing';
import { organizationFold } from '../goals-read/organization.js';
import { cadenceAt, shippedCadence } from './cadence-in-force.js';
import { decide, type CadenceCommand } from './cadence.js';
import { cadencesFold, type Cadences } from './cadences.js';

const SET_AT = '2026-01-05T08:00:00.000Z';
const cadences = specification({ reads: { cadences: cadencesFold, organization: organizationFold }, decide });

const weekly: EventData<'cadence.set'> = { teamId: 't', from: '2026-01-05', every: 'week', weekday: 4, hour: 9, timeZone: 'Asia/Taipei', inherit: 'default' };
const set = (more: Partial<EventData<'cadence.set'>> = {}): EventOf => event('cadence.set', { ...weekly, ...more });
const setting = (more: Partial<CadenceCommand> = {}): CadenceCommand => ({ kind: 'set', path: ['root', 'mid', 't'], ...weekly, ...more });
const calendar = event('calendar.changed', { calendarId: 'tw', daysOff: [], workingDays: [], from: '2026-01-01' });

describe('setting a cadence', () => {
  it('is told with all that holds', () => {
    cadences.when(setting()).then([set()]);
    cadences.given({ organization: [calendar] }).when(setting({ calendarId: 'tw' })).then([set({ calendarId: 'tw' })]);
  });

  it('changes nothing when it is set already', () => {
    cadences.given({ cadences: [set()] }).when(setting()).thenNothing();
    cadences.given({ cadences: [set(), set({ hour: 10 })] }).when(setting()).then([set()]);
    cadences.given({ cadences: [set()] }).when(setting({ from: '2026-01-12' })).then([set({ from: '2026-01-12' })]);
  });

  it.each([
    [{ weekday: 8 }, 'cadence-invalid', 'weekday'],
    [{ hour: 24 }, 'cadence-invalid', 'hour'],
    [{ from: '2026-02-30' }, 'not-a-date', 'from'],
    [{ timeZone: 'Mars/Olympus' }, 'unknown-time-zone', 'timeZone'],
    [{ calendarId: 'tw' }, 'calendar-unknown', 'calendarId'],
  ])('refuses %j', (wrong, code, field) => {
    cadences.when(setting(wrong)).thenRefuses(code, { field });
  });

  it('is refused below a team that forces its own, until that team lets go', () => {
    const forced = set({ teamId: 'root', inherit: 'forced' });
    cadences.given({ cadences: [forced] }).when(setting()).thenRefuses('cadence-forced', { field: 'teamId', by: ['root'] });
    cadences.given({ cadences: [forced] }).when(setting({ teamId: 'root', path: ['root'], hour: 12 })).then([set({ teamId: 'root', hour: 12 })]);
    cadences.given({ cadences: [forced, set({ teamId: 'root', inherit: 'default' })] }).when(setting()).then([set()]);
  });
});

describe('the cadence in force', () => {
  const fallback = shippedCadence('2-weeks', 'UTC');
  const hourAt = (at: string, ...events: readonly EventOf[]): number => cadenceAt(folded(events), ['root', 'mid', 't'], at, fallback).cadence.hour;
  const later = '2026-03-01T00:00:00.000Z';

  it('is the shipped one where nobody has set any', () => {
    expect(cadenceAt({}, ['root', 't'], later, fallback)).toEqual({ cadence: { every: '2-weeks', weekday: 5, hour: 16, from: '2024-01-05' }, timeZone: 'UTC' });
  });

  it('is the own one, else the nearest that is passed down', () => {
    expect(hourAt(later, set({ hour: 7 }), set({ teamId: 'mid', hour: 8 }))).toBe(7);
    expect(hourAt(later, set({ teamId: 'root', hour: 6 }), set({ teamId: 'mid', hour: 8 }))).toBe(8);
  });

  it('is not one that is free: that is its own team’s alone', () => {
    expect(hourAt(later, set({ teamId: 'root', hour: 6 }), set({ teamId: 'mid', hour: 8, inherit: 'free' }))).toBe(6);
    expect(hourAt(later, set({ hour: 8, inherit: 'free' }))).toBe(8);
  });

  it('is the topmost forced one, whatever those below have set', () => {
    expect(hourAt(later, set({ hour: 7 }), set({ teamId: 'mid', hour: 8, inherit: 'forced' }), set({ teamId: 'root', hour: 6, inherit: 'forced' }))).toBe(6);
  });

  it('holds from its day in its own zone, never from before it was set', () => {
    const [before, after] = [set({ hour: 7 }), set({ hour: 10, from: '2026-02-02' })];
    expect(hourAt('2026-02-01T15:59:59.999Z', before, after)).toBe(7);
    expect(hourAt('2026-02-01T16:00:00.000Z', before, after)).toBe(10);
    expect(hourAt('2026-01-05T07:59:59.999Z', set({ hour: 7, from: '2025-01-01' }))).toBe(16);
    expect(hourAt(SET_AT, set({ hour: 7, from: '2025-01-01' }))).toBe(7);
  });

  it('is of two from the same day the one set later', () => {
    expect(hourAt(later, set({ hour: 7 }), set({ hour: 9 }))).toBe(9);
  });

  it('names the calendar it goes by', () => {
    expect(cadenceAt(folded([set({ calendarId: 'tw' })]), ['t'], later, fallback)).toMatchObject({ timeZone: 'Asia/Taipei', calendarId: 'tw' });
  });
});

function folded(events: readonly EventOf[]): Cadences {
  return events.reduce((state, each) => cadencesFold.evolve(state, { ...each, at: SET_AT, actor: 'p', via: 'api' }), cadencesFold.initial);
}
