import type { SlotTerms } from '@cairn/method';
import { cadenceAt, changesOf, shippedCadence } from '../cadences/cadence-in-force.js';
import { calendarAt, holdsFrom, type OrganizationRead } from '../reads/organization.js';
import type { Cadences } from '../cadences/cadences.js';
import { inForce } from '../cadences/in-force.js';
import type { TeamPlacement } from '../cadences/placements.js';
import type { Goal } from './key-result-states.js';

/** What the terms of slots follow from, besides the key result. */
export interface TermSources {
  readonly cadences: Cadences;
  readonly organization: OrganizationRead;
  /** Where the key result's team stood when, oldest first; the first also holds for the time before it. */
  readonly placements: readonly TeamPlacement[];
}

/** What the slots of a key result follow from, as it changed from `begins` on: placement of its team, cadence, calendar, due date, policy. */
export function slotTermsOf(goal: Goal, sources: TermSources, begins: string): readonly SlotTerms[] {
  const later = new Set(changesIn(goal, sources).filter((at) => at > begins));
  return [begins, ...[...later].sort()].map((at) => termsAt(goal, sources, at));
}

function changesIn({ keyResult, cycle }: Goal, { cadences, organization, placements }: TermSources): readonly string[] {
  const inherited = placements.flatMap(({ path }) => changesOf(cadences, path));
  const zones = new Set([organization.timeZone, ...placements.flatMap(({ path }) => path.flatMap((teamId) => (cadences[teamId] ?? []).map(({ timeZone }) => timeZone)))]);
  const calendars = Object.values(organization.calendars).flatMap((settings) => settings.flatMap((setting) => [...zones].map((zone) => holdsFrom(setting, zone))));
  return [...keyResult.dues, ...cycle.policies, ...placements].map(({ from }) => from).concat(inherited, calendars);
}

function termsAt({ keyResult, cycle }: Goal, { cadences, organization, placements }: TermSources, at: string): SlotTerms {
  const { checkInEvery = 'week', graceIn = 'working-days' } = inForce(cycle.policies, at) ?? {};
  const path = inForce(placements, at)?.path ?? [];
  const { cadence, timeZone, calendarId } = cadenceAt(cadences, path, at, shippedCadence(checkInEvery, organization.timeZone));
  const dueOn = inForce(keyResult.dues, at)?.dueOn ?? keyResult.plan.due;
  return { from: at, cadence, calendar: calendarAt(organization, calendarId, { at, timeZone }), timeZone, dueOn, graceIn };
}
