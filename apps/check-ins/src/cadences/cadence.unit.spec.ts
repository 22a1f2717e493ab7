import { describe, it } from '@jest/globals';
import { event, type EventData, type EventOf } from '@cairn/contracts';
import { specification } from '@cairn/commands/testing';
import { cadencesFold, organizationFold } from '@cairn/rhythm';
import { decide, type CadenceCommand } from './cadence.js';

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
