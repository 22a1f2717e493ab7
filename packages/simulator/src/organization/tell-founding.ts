import { plusDays, type LocalDate } from '@cairn/method';
import { NOTHING_TO_SAY, pathOf, type Act } from '../acts/act.js';
import { DAYS } from '../timeline/quarters.js';
import { ORGANIZATION_NAME } from '../wording/names.js';
import type { World } from '../world.js';
import type { Person, Unit } from './roster.js';

/** Between two acts of the set-up. */
const SECOND = 1_000;

/** The day on which everybody is entered: four weeks before the first cycle. */
export function foundingDay({ quarters }: World): LocalDate {
  return plusDays(quarters[0].start, DAYS.founding);
}

/** An admin sets the organization up: its settings, people, roles, teams from the root down, members, cadences. */
export function* tellFounding(world: World): Generator<Act> {
  let at = world.clock.at(foundingDay(world), 0, 9);
  for (const act of foundingActs(world)) {
    yield { ...act, at };
    at += SECOND;
  }
}

type Timeless = Omit<Act, 'at'>;

function* foundingActs(world: World): Generator<Timeless> {
  const { people, admin, champion, auditor, units } = world.roster;
  const act = { actorId: admin.personId, method: 'POST' } as const;
  const settings = { name: ORGANIZATION_NAME, timeZone: world.clock.timeZone, languages: [...world.languageTags] };
  yield { ...act, method: 'PATCH', path: '/organization', body: settings, what: 'organization' };
  for (const person of people) yield { ...act, path: '/people', body: entry(person), what: 'person' };
  for (const [role, { personId }] of Object.entries({ admin, champion, auditor })) yield { ...act, path: '/roles', body: { role, personId }, what: 'role' };
  for (const unit of units) yield* teamActs(act, unit, foundingDay(world));
  yield* cadenceActs(world);
}

function entry({ personId, name, email }: Person) {
  return { personId, name, email };
}

function* teamActs(act: Pick<Act, 'actorId' | 'method'>, { teamId, name, kind, parent, lead, members }: Unit, effectiveOn: LocalDate): Generator<Timeless> {
  const placed = parent === undefined ? {} : { parentTeamId: parent.teamId };
  yield { ...act, path: '/teams', body: { teamId, name, kind, ...placed, leadId: lead.personId, effectiveOn }, what: 'team' };
  for (const { personId } of members) yield { ...act, path: pathOf`/teams/${teamId}/members`, body: { personId, effectiveOn }, what: 'member' };
}

/** The organization's rhythm, passed down; the second division talks a day earlier. */
function* cadenceActs(world: World): Generator<Timeless> {
  const { champion, root, divisions } = world.roster;
  for (const { teamId, dueWeekday: weekday, dueHour: hour } of [root, ...divisions.slice(1, 2)]) {
    const body = { from: foundingDay(world), every: 'week', weekday, hour, timeZone: world.clock.timeZone, inherit: 'default' };
    yield { actorId: champion.personId, method: 'PUT', path: pathOf`/cadences/${teamId}`, body, what: 'cadence' };
  }
}

/** What nobody did is noticed every night: misses become facts. */
export function* tellNights({ clock, quarters, roster }: World): Generator<Act> {
  for (let night = 1; ; night += 1) {
    yield { at: clock.at(quarters[0].start, night, 0.5), actorId: roster.admin.personId, method: 'POST', path: '/rhythm/sweep', body: NOTHING_TO_SAY, what: 'nightly sweep' };
  }
}
