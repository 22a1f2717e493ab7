import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plusDays } from '../calendar/local-date.js';
import { dateInZone } from '../calendar/time-zone.js';
import { PLAIN_CALENDAR, workingDaysAfter } from '../calendar/working-days.js';
import { dates, zones } from '../testing/arbitraries.js';
import { refusalOf } from '../testing/refusal.js';
import { JULY_TERMS } from '../testing/slots.js';
import type { Cadence, Every } from './cadence.js';
import type { SlotSchedule, SlotTerms } from './schedule.js';
import { slotsOf } from './schedule.js';
import type { Slot } from './slot.js';
import { parseSlotName, slotNameOf } from './slot.js';

const ACTIVATION = '2026-07-01T02:00:00.000Z';
const lay = (...changes: readonly Partial<SlotTerms>[]): readonly Slot[] => layFrom(ACTIVATION, ...changes);

function layFrom(begins: string, ...changes: readonly Partial<SlotTerms>[]): readonly Slot[] {
  const [first = {}, ...later] = changes;
  const terms = [{ ...JULY_TERMS, ...first }];
  for (const change of later) terms.push({ ...(terms.at(-1) ?? JULY_TERMS), ...change });
  return slotsOf({ keyResultId: 'kr', begins, terms });
}

const dueOn = (slots: readonly Slot[]): readonly string[] => slots.map((slot) => slot.dueOn);

describe('slotsOf', () => {
  it('lays one slot per due moment, named by its local due date', () => {
    expect(lay().map(({ name }) => name)).toEqual(['kr@2026-07-10', 'kr@2026-07-17', 'kr@2026-07-24', 'kr@2026-07-31']);
    expect(lay()[0]).toEqual({
      name: 'kr@2026-07-10', opensAt: ACTIVATION, dueAt: '2026-07-10T09:00:00.000Z', dueOn: '2026-07-10',
      onTimeUntil: '2026-07-13T16:00:00.000Z', lateUntil: '2026-07-15T16:00:00.000Z', workingDays: 7,
    });
  });

  it('starts with the first due moment at least 3 working days after the activation', () => {
    expect(dueOn(layFrom('2026-06-30T02:00:00.000Z'))[0]).toBe('2026-07-03');
    expect(dueOn(layFrom('2026-07-01T02:00:00.000Z'))[0]).toBe('2026-07-10');
    expect(dueOn(layFrom('2026-06-30T02:00:00.000Z', { calendar: { ...PLAIN_CALENDAR, daysOff: ['2026-07-02'] } }))[0]).toBe('2026-07-10');
  });

  it('goes by the local day of the activation', () => {
    expect(dueOn(layFrom('2026-06-30T15:59:59.999Z'))[0]).toBe('2026-07-03');
    expect(dueOn(layFrom('2026-06-30T16:00:00.000Z'))[0]).toBe('2026-07-10');
  });

  it('ends at the due date itself, on whatever weekday it is', () => {
    expect(dueOn(lay({ dueOn: '2026-07-22' }))).toEqual(['2026-07-10', '2026-07-17', '2026-07-22']);
    expect(lay({ dueOn: '2026-07-22' }).at(-1)).toMatchObject({ dueAt: '2026-07-22T09:00:00.000Z', workingDays: 3 });
  });

  it('has a single slot when the due date is near, and none when it has passed', () => {
    expect(dueOn(lay({ dueOn: '2026-07-02' }))).toEqual(['2026-07-02']);
    expect(dueOn(lay({ dueOn: '2026-07-01' }))).toEqual([]);
    expect(dueOn(lay({ dueOn: '2026-06-01' }))).toEqual([]);
    expect(slotsOf({ keyResultId: 'kr', begins: ACTIVATION, terms: [] })).toEqual([]);
  });

  it('counts the working days in each slot by the calendar, make-up days included', () => {
    const calendar = { ...PLAIN_CALENDAR, daysOff: ['2026-07-13', '2026-07-14', '2026-07-15', '2026-07-16'], workingDays: ['2026-07-18'] };
    expect(lay({ calendar }).map(({ workingDays }) => workingDays)).toEqual([7, 1, 6, 5]);
  });

  it('follows a slower cadence', () => {
    expect(dueOn(lay({ cadence: { ...JULY_TERMS.cadence, every: '2-weeks' } }))).toEqual(['2026-07-17', '2026-07-31']);
  });

  it('keeps the hour of the clocks over a change of the clocks', () => {
    const slots = layFrom('2026-10-19T02:00:00.000Z', { timeZone: 'America/New_York', dueOn: '2026-11-06' });
    expect(slots.map(({ dueAt }) => dueAt)).toEqual(['2026-10-23T21:00:00.000Z', '2026-10-30T21:00:00.000Z', '2026-11-06T22:00:00.000Z']);
  });
});

describe('grace', () => {
  it('goes to the end of the first and of the third working day after the due day', () => {
    const calendar = { ...PLAIN_CALENDAR, daysOff: ['2026-07-13'], workingDays: ['2026-07-18'] };
    expect(lay({ calendar })[0]).toMatchObject({ onTimeUntil: '2026-07-14T16:00:00.000Z', lateUntil: '2026-07-16T16:00:00.000Z' });
    expect(lay({ calendar })[1]).toMatchObject({ onTimeUntil: '2026-07-18T16:00:00.000Z', lateUntil: '2026-07-21T16:00:00.000Z' });
  });

  it('counts calendar days where the policy says so', () => {
    expect(lay({ graceIn: 'days' })[0]).toMatchObject({ onTimeUntil: '2026-07-11T16:00:00.000Z', lateUntil: '2026-07-13T16:00:00.000Z' });
  });
});

describe('a change of the terms', () => {
  /** In the slot that is due on 17 July. */
  const from = '2026-07-14T00:00:00.000Z';

  it('of the cadence holds from the next slot not yet begun', () => {
    expect(dueOn(lay({}, { from, cadence: { ...JULY_TERMS.cadence, weekday: 1 } }))).toEqual(['2026-07-10', '2026-07-17', '2026-07-20', '2026-07-27', '2026-07-31']);
  });

  it('decided at the moment at which a slot begins holds for that slot', () => {
    const monday = { ...JULY_TERMS.cadence, weekday: 1 as const };
    expect(dueOn(lay({}, { from: '2026-07-17T09:00:00.000Z', cadence: monday }))[2]).toBe('2026-07-20');
    expect(dueOn(lay({}, { from: '2026-07-17T09:00:00.001Z', cadence: monday }))[2]).toBe('2026-07-24');
  });

  it('of the calendar and of the grace leaves the slot that has begun as it was', () => {
    const slots = lay({}, { from, calendar: { ...PLAIN_CALENDAR, daysOff: ['2026-07-20', '2026-07-27'] }, graceIn: 'days' });
    expect(slots.map(({ onTimeUntil }) => onTimeUntil)).toEqual(['2026-07-13T16:00:00.000Z', '2026-07-20T16:00:00.000Z', '2026-07-25T16:00:00.000Z', '2026-08-01T16:00:00.000Z']);
    expect(slots.map(({ workingDays }) => workingDays)).toEqual([7, 5, 4, 4]);
  });

  it('of the zone leaves no gap and no overlap', () => {
    const slots = lay({}, { from, timeZone: 'America/New_York' });
    expect(slots.map(({ dueAt }) => dueAt)).toEqual(['2026-07-10T09:00:00.000Z', '2026-07-17T09:00:00.000Z', '2026-07-24T21:00:00.000Z', '2026-07-31T21:00:00.000Z']);
  });

  it('passes over a due moment that lies on the next day and yet not after the last one', () => {
    const saturday = { ...JULY_TERMS.cadence, weekday: 6 as const, hour: 0 };
    const slots = lay({ timeZone: 'Pacific/Honolulu', cadence: { ...JULY_TERMS.cadence, hour: 23 } }, { from, timeZone: 'Pacific/Kiritimati', cadence: saturday });
    expect(slots.map(({ dueAt }) => dueAt)).toEqual(['2026-07-04T09:00:00.000Z', '2026-07-11T09:00:00.000Z', '2026-07-18T09:00:00.000Z', '2026-07-24T10:00:00.000Z', '2026-07-30T10:00:00.000Z']);
  });

  it('of the due date to a later day goes on where the last slot ended', () => {
    expect(dueOn(lay({}, { from, dueOn: '2026-08-05' }))).toEqual(['2026-07-10', '2026-07-17', '2026-07-24', '2026-07-31', '2026-08-05']);
  });

  it('of the due date to an earlier day does not cut the slot that has begun', () => {
    expect(dueOn(lay({}, { from, dueOn: '2026-07-15' }))).toEqual(['2026-07-10', '2026-07-17']);
    expect(dueOn(lay({}, { from, dueOn: '2026-07-22' }))).toEqual(['2026-07-10', '2026-07-17', '2026-07-22']);
  });

  it('that puts off a due date already passed asks for no talk before the decision', () => {
    const slots = lay({ dueOn: '2026-07-10' }, { from: '2026-07-21T00:00:00.000Z', dueOn: '2026-07-31' });
    expect(dueOn(slots)).toEqual(['2026-07-10', '2026-07-24', '2026-07-31']);
    expect(slots[1]?.opensAt).toBe(slots[0]?.dueAt);
  });
});

describe('the laws of slots', () => {
  const cadence: fc.Arbitrary<Cadence> = fc.record({
    every: fc.constantFrom<Every>('week', '2-weeks', '4-weeks', 'month'),
    weekday: fc.constantFrom<Cadence['weekday']>(1, 2, 3, 4, 5, 6, 7),
    hour: fc.integer({ min: 0, max: 23 }),
    from: dates('2026-01-01', '2026-12-31'),
  });
  const terms = fc.record({ cadence, timeZone: zones(), length: fc.integer({ min: 1, max: 120 }), changesOn: fc.integer({ min: 0, max: 130 }), graceIn: fc.constantFrom('days' as const, 'working-days' as const) });
  const schedules = fc.tuple(dates('2026-01-01', '2026-12-31'), fc.integer({ min: 0, max: 86_399 }), fc.array(terms, { minLength: 1, maxLength: 4 })).map(([first, second, list]): SlotSchedule => {
    const begins = new Date(Date.parse(first) + second * 1000);
    const decided = list.map(({ changesOn }, n) => (n === 0 ? 0 : changesOn)).toSorted((one, other) => one - other);
    return {
      keyResultId: 'kr',
      begins: begins.toISOString(),
      terms: list.map(({ length, changesOn: _, ...rest }, n) => ({
        ...rest, calendar: PLAIN_CALENDAR, dueOn: plusDays(first, length), from: new Date(begins.getTime() + (decided[n] ?? 0) * 86_400_000).toISOString(),
      })),
    };
  });

  it('they follow one another from the beginning, without gap or overlap', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const slots = slotsOf(schedule);
        expect(slots.map(({ opensAt }) => opensAt)).toEqual([schedule.begins, ...slots.map(({ dueAt }) => dueAt)].slice(0, slots.length));
        for (const { opensAt, dueAt } of slots) expect(opensAt < dueAt).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('no two have one name, and each is named by the day on which it is due', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const slots = slotsOf(schedule);
        expect(new Set(slots.map(({ name }) => name)).size).toBe(slots.length);
        for (const slot of slots) expect(parseSlotName(slot.name)).toEqual({ keyResultId: 'kr', dueOn: slot.dueOn });
      }),
    );
  });

  it('while nothing is changed, they reach from the activation to the due date', () => {
    fc.assert(
      fc.property(schedules, ({ terms: [only], ...rest }) => {
        fc.pre(only !== undefined && only.dueOn > dateInZone(Date.parse(rest.begins), only.timeZone));
        const slots = slotsOf({ ...rest, terms: only === undefined ? [] : [only] });
        expect(slots.at(-1)?.dueOn).toBe(only?.dueOn);
        const [first, ...others] = slots;
        if (first !== undefined && others.length > 0 && only !== undefined) {
          expect(workingDaysAfter(dateInZone(Date.parse(rest.begins), only.timeZone), first.dueOn, PLAIN_CALENDAR)).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it('grace ends after the slot is due, on time before late', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        for (const { dueAt, onTimeUntil, lateUntil } of slotsOf(schedule)) expect([dueAt < onTimeUntil, onTimeUntil < lateUntil]).toEqual([true, true]);
      }),
    );
  });
});

describe('the name of a slot', () => {
  it('goes there and back, also when an id has an @', () => {
    expect(parseSlotName(slotNameOf('o.3@x', '2026-09-11'))).toEqual({ keyResultId: 'o.3@x', dueOn: '2026-09-11' });
  });

  it.each(['kr', '@2026-09-11', 'kr@friday', ''])('refuses %p', (name) => {
    expect(refusalOf(() => parseSlotName(name))).toEqual({ code: 'unknown-slot', field: 'slot' });
  });
});
