import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { Changes, Code, Id, Language, LocalDate, Month, Name, Shape, TimeZone, Uuid, Weekday } from '../fields/index.js';
import { ids } from './examples.js';

const organization = { version: 1, kind: 'fact', category: 'organization' } as const;

const Languages = Type.Array(Language, { minItems: 1, maxItems: 20, uniqueItems: true });
const Days = Type.Array(LocalDate, { maxItems: 1_000, uniqueItems: true });

/** The key of a label: the name that the API uses, for example `objective` or `check-in.slot`. */
const LabelKey = Type.String({ pattern: '^[a-z][a-zA-Z0-9.-]{0,79}$' });

export const organizationEvents = [
  defineEvent({
    type: 'organization.created',
    ...organization,
    schema: Shape({
      name: Name,
      /** Random; part of the hash that the chain starts from. */
      logId: Uuid,
      timeZone: TimeZone,
      languages: Languages,
      fiscalYearStartMonth: Month,
    }),
    example: { name: 'Hsinchu Instruments', logId: ids.log, timeZone: 'Asia/Taipei', languages: ['zh-Hant', 'en'], fiscalYearStartMonth: 1 },
  }),
  defineEvent({
    type: 'organization.settings-changed',
    ...organization,
    schema: Shape({
      changes: Changes({
        name: Name,
        timeZone: TimeZone,
        languages: Languages,
        fiscalYearStartMonth: Month,
        /** Channels over which people may be reminded. */
        channels: Type.Array(Code, { maxItems: 10, uniqueItems: true }),
      }),
    }),
    example: { changes: [{ field: 'fiscalYearStartMonth', from: 1, to: 4 }] },
  }),
  defineEvent({
    type: 'organization.labels-changed',
    ...organization,
    schema: Shape({
      language: Language,
      /** `field` is the key of the label; a side that is absent is the shipped label. */
      changes: Type.Array(Shape({ field: LabelKey, from: Type.Optional(Name), to: Type.Optional(Name) }), { minItems: 1, maxItems: 200 }),
    }),
    example: { language: 'zh-Hant', changes: [{ field: 'objective', to: '北極星' }] },
  }),
  defineEvent({
    type: 'calendar.changed',
    ...organization,
    schema: Shape({
      calendarId: Id,
      name: Type.Optional(Name),
      /** Weekdays that are free every week; Saturday and Sunday when absent. */
      weekend: Type.Optional(Type.Array(Weekday, { maxItems: 6, uniqueItems: true })),
      /** Free days on top of them. */
      daysOff: Days,
      /** Make-up days: worked although they would be free. */
      workingDays: Days,
      /** The first day on which this calendar holds. */
      from: LocalDate,
    }),
    example: { calendarId: ids.calendar, name: 'Taiwan 2026', daysOff: ['2026-10-09', '2026-10-10'], workingDays: ['2026-10-17'], from: '2026-07-01' },
  }),
] as const;
