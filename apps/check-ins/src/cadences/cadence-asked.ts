import type { EventData } from '@cairn/contracts';
import { dateInZone, readInstant } from '@cairn/method';
import type { CadenceSetting, OrganizationRead } from '@cairn/rhythm';

type Setting = Omit<EventData<'cadence.set'>, 'teamId'>;

/** A cadence as it is asked for: its zone is the organization's unless it says another. */
export type AskedCadence = Omit<Setting, 'from' | 'timeZone'> & Partial<Pick<Setting, 'from' | 'timeZone'>>;

/** With its zone and first day: today where it lies, unless it only repeats what is set, which then goes on from its day. */
export function settingOf(asked: AskedCadence, { timeZone }: OrganizationRead, { last, at }: { readonly last: CadenceSetting | undefined; readonly at: string }): Setting {
  const setting = { timeZone, ...asked };
  const repeats = last !== undefined && REPEATED.every((field) => last[field] === setting[field]);
  return { ...setting, from: asked.from ?? (repeats ? last.from : dateInZone(readInstant(at, 'at'), setting.timeZone)) };
}

const REPEATED = ['every', 'weekday', 'hour', 'timeZone', 'calendarId', 'inherit'] as const;
