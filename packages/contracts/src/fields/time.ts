import { Type } from 'typebox';

const DATE = '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';

/** A day without a zone: `2026-09-11`. */
export const LocalDate = Type.String({ pattern: `^${DATE}$`, format: 'date', description: 'Local date' });

/** An instant in UTC with milliseconds: `2026-09-11T09:30:00.000Z`. */
export const Instant = Type.String({ pattern: `^${DATE}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9]{3}Z$`, format: 'date-time', description: 'Instant, UTC, milliseconds' });

/** A zone of the IANA database: `Asia/Taipei`. */
export const TimeZone = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_+/-]{0,63}$', description: 'IANA time zone' });

/** Day of the week, ISO 8601: 1 is Monday, 7 Sunday. */
export const Weekday = Type.Integer({ minimum: 1, maximum: 7 });

/** Hour of the local day, 0 to 23. */
export const Hour = Type.Integer({ minimum: 0, maximum: 23 });

/** Month of the year, 1 to 12. */
export const Month = Type.Integer({ minimum: 1, maximum: 12 });

/** How often there is a check-in. */
export const CheckInEvery = Type.Enum(['week', '2-weeks', '4-weeks', 'month']);

/** How often a figure can change; it says nothing about how often people talk. */
export const MeasureEvery = Type.Enum(['day', 'week', '2-weeks', '4-weeks', 'month', 'quarter']);
