import { foldOf, type Happened } from '@cairn/contracts';
import { PLAIN_CALENDAR, instantOf, readInstant, startOfDay, type Weekday, type WorkingCalendar } from '@cairn/method';

/** A calendar as it was set once. */
export interface CalendarSetting {
  readonly setAt: string;
  /** The first day on which it holds. */
  readonly from: string;
  readonly calendar: WorkingCalendar;
}

/** The organization's zone, and what has been set of each of its calendars, oldest first. */
export interface OrganizationRead {
  readonly timeZone: string;
  readonly calendars: Readonly<Record<string, readonly CalendarSetting[]>>;
}

type Of<T extends Happened['type']> = Extract<Happened, { readonly type: T }>;

/** The stream `organization`, folded. */
export const organizationFold = foldOf<OrganizationRead>(
  { timeZone: 'UTC', calendars: {} },
  {
    'organization.created': (organization, { data: { timeZone } }) => ({ ...organization, timeZone }),
    'organization.settings-changed': (organization, { data: { changes } }) => ({
      ...organization,
      timeZone: changes.find((change) => change.field === 'timeZone')?.to ?? organization.timeZone,
    }),
    'calendar.changed': (organization, { data, at }) => {
      const settings = [...(organization.calendars[data.calendarId] ?? []), settingOf(data, at)];
      return { ...organization, calendars: { ...organization.calendars, [data.calendarId]: settings } };
    },
  },
);

/** Has the organization a calendar of this id? */
export function hasCalendar({ calendars }: OrganizationRead, calendarId: string): boolean {
  return Object.hasOwn(calendars, calendarId);
}

/** The calendar that holds at an instant in a zone; Monday to Friday while none does. */
export function calendarAt({ calendars }: OrganizationRead, calendarId: string | undefined, { at, timeZone }: { readonly at: string; readonly timeZone: string }): WorkingCalendar {
  const settings = calendarId === undefined ? [] : (calendars[calendarId] ?? []);
  return settings.findLast((setting) => holdsFrom(setting, timeZone) <= at)?.calendar ?? PLAIN_CALENDAR;
}

/** What is set for a day gone by holds from the moment it was set: it changes no past. An instant. */
export function holdsFrom({ setAt, from }: Pick<CalendarSetting, 'setAt' | 'from'>, timeZone: string): string {
  return instantOf(Math.max(readInstant(setAt, 'setAt'), startOfDay(from, timeZone)));
}

function settingOf({ from, weekend, daysOff, workingDays }: Of<'calendar.changed'>['data'], setAt: string): CalendarSetting {
  return { setAt, from, calendar: { weekend: (weekend as readonly Weekday[] | undefined) ?? PLAIN_CALENDAR.weekend, daysOff, workingDays } };
}
