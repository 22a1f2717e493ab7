import type { NamedIds } from '../random/named-ids.js';
import { randomOf, type NonEmpty } from '../random/random.js';
import { DEPARTMENT_NAMES, DIVISION_NAMES, ORGANIZATION_NAME, TEAM_NAMES } from '../wording/names.js';
import type { Language, Words } from '../wording/words.js';
import { peopleOf, type Person, type Roster, type Unit, type UnitKind } from './roster.js';

/** What an organization is drawn from. */
export interface RosterSource {
  readonly seed: number;
  /** How many people, at least `FEWEST_PEOPLE`. */
  readonly people: number;
  readonly languages: NonEmpty<Language>;
  readonly ids: NamedIds;
}

/** An admin, a champion, an auditor, a lead for the whole, two divisions and two teams, and two members each. */
export const FEWEST_PEOPLE = 12;

const PEOPLE_PER_TEAM = 8;
const TEAMS_PER_DEPARTMENT = 4;
const DEPARTMENTS_PER_DIVISION = 3;
/** Fewer teams need no departments between them and the divisions. */
const TEAMS_FROM_WHICH_DEPARTMENTS = 6;

/** Draws an organization: divisions, departments (where there are enough teams) and teams, all with leads, teams with members. */
export function drawRoster(source: RosterSource): Roster {
  const [admin, champion, auditor, head, ...others] = firstOf(peopleOf(source.seed, source.people, source.languages, source.ids));
  const counts = countsOf(source.people);
  const hire = hiring(others, counts);
  const make = unitMaker(source);
  const root = make({ kind: 'organization', name: ORGANIZATION_NAME, lead: head, members: [admin, champion, auditor] });
  const level = (kind: UnitKind, count: number, above: readonly Unit[]): readonly Unit[] =>
    Array.from({ length: count }, (_, index) => {
      const parent = above[Math.floor((index * above.length) / count)] ?? root;
      return make({ kind, parent, lead: hire.lead(), members: kind === 'team' ? hire.members(index) : [] });
    });
  const divisions = level('division', counts.divisions, [root]);
  const departments = level('department', counts.departments, divisions);
  const teams = level('team', counts.teams, departments.length > 0 ? departments : divisions);
  const units = [root, ...divisions, ...departments, ...teams].map((unit, _, all) => withResponsibles(unit, all));
  const byKind = (wanted: UnitKind): readonly Unit[] => units.filter(({ kind }) => kind === wanted);
  const people = [admin, champion, auditor, head, ...others];
  return { people, admin, champion, auditor, root: units[0] ?? root, divisions: byKind('division'), teams: byKind('team'), units };
}

interface Counts {
  readonly divisions: number;
  readonly departments: number;
  readonly teams: number;
}

function countsOf(people: number): Counts {
  const teams = Math.max(2, Math.round(people / PEOPLE_PER_TEAM));
  const departments = teams < TEAMS_FROM_WHICH_DEPARTMENTS ? 0 : Math.ceil(teams / TEAMS_PER_DEPARTMENT);
  return { teams, departments, divisions: Math.max(2, Math.ceil(departments / DEPARTMENTS_PER_DIVISION)) };
}

function firstOf(people: readonly Person[]): readonly [Person, Person, Person, Person, ...Person[]] {
  const [admin, champion, auditor, head, ...others] = people;
  if (head === undefined || auditor === undefined || champion === undefined || admin === undefined) throw new Error('An organization needs more people.');
  return [admin, champion, auditor, head, ...others];
}

/** The first lead; the others join the teams in turn. */
function hiring(people: readonly Person[], { divisions, departments, teams }: Counts) {
  const leads = people.slice(0, divisions + departments + teams);
  const members = people.slice(leads.length);
  let hired = 0;
  return {
    lead(): Person {
      const lead = leads[hired];
      if (lead === undefined) throw new Error('An organization needs more people.');
      hired += 1;
      return lead;
    },
    members: (team: number): readonly Person[] => members.filter((_, index) => index % teams === team),
  };
}

type NewUnit = Pick<Unit, 'kind' | 'lead' | 'members'> & Partial<Pick<Unit, 'name' | 'parent'>>;

function unitMaker({ seed, languages, ids }: RosterSource): (unit: NewUnit) => Unit {
  const made: Record<UnitKind, number> = { organization: 0, division: 0, department: 0, team: 0 };
  let index = 0;
  return ({ kind, parent, ...given }) => {
    const language = randomOf(seed, 'unit', index).pick(languages);
    const name = given.name ?? nameOf(kind, made[kind], language);
    const division = parent?.division;
    const unit = { ...given, kind, index, name, language, teamId: ids('team', index), responsibles: [given.lead] as const, ...dueOf(kind, made.division, division) };
    made[kind] += 1;
    index += 1;
    const placed: Unit = { ...unit, ...(parent && { parent }), ...(division && { division }) };
    return kind === 'division' ? { ...placed, division: placed } : placed;
  };
}

const NAMES: Readonly<Record<UnitKind, NonEmpty<Words>>> = {
  organization: DIVISION_NAMES,
  division: DIVISION_NAMES,
  department: DEPARTMENT_NAMES,
  team: TEAM_NAMES,
};

/** Names go round; from the second time on they are numbered. */
function nameOf(kind: UnitKind, count: number, language: Language): string {
  const names = NAMES[kind];
  const name = (names[count % names.length] ?? names[0])[language];
  const round = Math.floor(count / names.length) + 1;
  return round === 1 ? name : `${name} ${round}`;
}

/** All talk on Friday at 16:00, but the second division on Thursday at 15:00, with all that is under it. */
function dueOf(kind: UnitKind, divisionsSoFar: number, division: Unit | undefined): Pick<Unit, 'dueWeekday' | 'dueHour'> {
  const isSecond = kind === 'division' && divisionsSoFar === 1;
  if (division !== undefined) return { dueWeekday: division.dueWeekday, dueHour: division.dueHour };
  return isSecond ? { dueWeekday: 4, dueHour: 15 } : { dueWeekday: 5, dueHour: 16 };
}

/** In a team its people; above, the leads of what is under it. */
function withResponsibles(unit: Unit, all: readonly Unit[]): Unit {
  if (unit.kind === 'team') return { ...unit, responsibles: [unit.lead, ...unit.members] };
  const below = all.filter(({ parent }) => parent?.teamId === unit.teamId);
  return { ...unit, responsibles: [unit.lead, ...below.map(({ lead }) => lead)] };
}
