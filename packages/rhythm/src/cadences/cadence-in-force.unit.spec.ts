import { describe, expect, it } from '@jest/globals';
import { event, type EventData, type EventOf } from '@cairn/contracts';
import { folded, moment } from '../testing/index.js';
import { cadenceAt, shippedCadence } from './cadence-in-force.js';
import { cadencesFold } from './cadences.js';

const weekly: EventData<'cadence.set'> = { teamId: 't', from: '2026-01-05', every: 'week', weekday: 4, hour: 9, timeZone: 'Asia/Taipei', inherit: 'default' };
const set = (more: Partial<EventData<'cadence.set'>> = {}): EventOf => event('cadence.set', { ...weekly, ...more });

describe('the cadence in force', () => {
  const fallback = shippedCadence('2-weeks', 'UTC');
  const hourAt = (at: string, ...events: readonly EventOf[]): number => cadenceAt(folded(cadencesFold, events), ['root', 'mid', 't'], at, fallback).cadence.hour;
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
    expect(hourAt(moment.given, set({ hour: 7, from: '2025-01-01' }))).toBe(7);
  });

  it('is of two from the same day the one set later', () => {
    expect(hourAt(later, set({ hour: 7 }), set({ hour: 9 }))).toBe(9);
  });

  it('names the calendar it goes by', () => {
    expect(cadenceAt(folded(cadencesFold, [set({ calendarId: 'tw' })]), ['t'], later, fallback)).toMatchObject({ timeZone: 'Asia/Taipei', calendarId: 'tw' });
  });
});
