import { event, type EventData, type NewEvent } from '@cairn/contracts';
import { checkCadence, startOfDay, type Weekday } from '@cairn/method';
import { byMethod, forcedAbove, hasCalendar, refuse, type Cadences, type OrganizationRead } from '@cairn/rhythm';

/** Sets when a team talks, and what that means for the teams below it. */
export interface SetCadence extends EventData<'cadence.set'> {
  readonly kind: 'set';
  /** From the organization down to the team itself. */
  readonly path: readonly string[];
}

/** Everything that can be done to a cadence. */
export type CadenceCommand = SetCadence;

/** What the decision reads: the category `cadence` and the stream `organization`. */
export interface CadenceStates {
  readonly cadences: Cadences;
  readonly organization: OrganizationRead;
}

/**
 * Decides on a team's cadence. A day gone by is accepted as `from`; what it changes still begins with the next slot (docs/METHOD.md, check-in rhythm).
 *
 * @throws CairnError `cadence-forced` with the teams that force theirs in `by`; `calendar-unknown`; as the method: `cadence-invalid`, `not-a-date`,
 * `unknown-time-zone`
 */
export function decide({ kind, path, ...setting }: CadenceCommand, states: CadenceStates): readonly NewEvent[] {
  switch (kind) {
    case 'set':
      return setCadence(setting, path, states);
    default:
      return kind satisfies never;
  }
}

function setCadence(setting: EventData<'cadence.set'>, path: readonly string[], { cadences, organization }: CadenceStates): readonly NewEvent[] {
  const by = forcedAbove(cadences, path);
  if (by.length > 0) refuse('cadence-forced', 'A team above sets the cadence for all below it.', { field: 'teamId', by });
  requireSound(setting, organization);
  return isAsSet(setting, cadences) ? [] : [event('cadence.set', setting)];
}

function requireSound({ every, weekday, hour, from, timeZone, calendarId }: EventData<'cadence.set'>, organization: OrganizationRead): void {
  byMethod(() => {
    checkCadence({ every, weekday: weekday as Weekday, hour, from });
    startOfDay(from, timeZone);
  });
  if (calendarId !== undefined && !hasCalendar(organization, calendarId)) refuse('calendar-unknown', 'There is no such calendar.', { field: 'calendarId' });
}

const SETTING_FIELDS = ['from', 'every', 'weekday', 'hour', 'timeZone', 'calendarId', 'inherit'] as const;

function isAsSet(setting: EventData<'cadence.set'>, cadences: Cadences): boolean {
  const last = cadences[setting.teamId]?.at(-1);
  return last !== undefined && SETTING_FIELDS.every((field) => last[field] === setting[field]);
}
