import { settingOf, type Cadence, type Every, type InheritedSetting, type Weekday } from '@cairn/method';
import { holdsFrom } from '../reads/organization.js';
import type { CadenceSetting, Cadences } from './cadences.js';

/** The rhythm of a team: when it talks, by which clocks and which calendar. */
export interface TeamCadence {
  readonly cadence: Cadence;
  readonly timeZone: string;
  /** Absent: Monday to Friday, no days off. */
  readonly calendarId?: string;
}

/** What holds where no team on the path has set anything: as often as the cycle's policy says, on Fridays at 16:00 in the organization's zone. */
export function shippedCadence(every: Every, timeZone: string): TeamCadence {
  return { cadence: { every, weekday: 5, hour: 16, from: '2024-01-05' }, timeZone };
}

/** The cadence of a team at an instant: its own, unless one above is forced; else the nearest that is passed down (docs/METHOD.md, check-in rhythm). */
export function cadenceAt(cadences: Cadences, path: readonly string[], at: string, fallback: TeamCadence): TeamCadence {
  return settingOf(path.map((teamId) => settingAt(cadences[teamId] ?? [], at)), fallback);
}

/** The teams above whose forced cadence binds a team, or will. */
export function forcedAbove(cadences: Cadences, path: readonly string[]): readonly string[] {
  return path.slice(0, -1).filter((teamId) => cadences[teamId]?.at(-1)?.inherit === 'forced');
}

/** The instants at which something that the team on this path may inherit begins to hold. */
export function changesOf(cadences: Cadences, path: readonly string[]): readonly string[] {
  return path.flatMap((teamId) => (cadences[teamId] ?? []).map((setting) => holdsFrom(setting, setting.timeZone)));
}

/** The newest of those that hold; of two from the same instant, the one set later. */
function settingAt(settings: readonly CadenceSetting[], at: string): InheritedSetting<TeamCadence> | null {
  const holding = settings.map((setting) => ({ setting, from: holdsFrom(setting, setting.timeZone) })).filter(({ from }) => from <= at);
  const newest = holding.reduce<(typeof holding)[number] | undefined>((best, each) => (best === undefined || each.from >= best.from ? each : best), undefined);
  return newest === undefined ? null : { value: teamCadenceOf(newest.setting), inherit: newest.setting.inherit };
}

function teamCadenceOf({ every, weekday, hour, from, timeZone, calendarId }: CadenceSetting): TeamCadence {
  return { cadence: { every, weekday: weekday as Weekday, hour, from }, timeZone, ...(calendarId !== undefined && { calendarId }) };
}
