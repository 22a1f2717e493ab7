import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { CheckInEvery, Hour, Id, LocalDate, Shape, TimeZone, Weekday } from '../fields/index.js';
import { ids } from './examples.js';

export const cadenceEvents = [
  defineEvent({
    type: 'cadence.set',
    version: 1,
    kind: 'fact',
    category: 'cadence',
    schema: Shape({
      teamId: Id,
      /** Holds from the next slot not yet begun on this day. */
      from: LocalDate,
      every: CheckInEvery,
      weekday: Weekday,
      /** Local hour of the due moment. */
      hour: Hour,
      timeZone: TimeZone,
      /** Absent: Monday to Friday, no days off. */
      calendarId: Type.Optional(Id),
      /** What teams below may do: nothing, override it, or set their own. */
      inherit: Type.Enum(['forced', 'default', 'free']),
    }),
    example: { teamId: ids.team, from: '2026-07-01', every: 'week', weekday: 5, hour: 16, timeZone: 'Asia/Taipei', calendarId: ids.calendar, inherit: 'default' },
  }),
] as const;
