import type { Weekday } from '@cairn/method';
import type { NamedIds } from '../random/named-ids.js';
import { randomOf, type NonEmpty, type Random } from '../random/random.js';
import { FIRST_NAMES, GIVEN_NAMES, LAST_NAMES, SURNAMES } from '../wording/names.js';
import type { Language } from '../wording/words.js';

/** Somebody of the organization. */
export interface Person {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

export type UnitKind = 'organization' | 'division' | 'department' | 'team';

/** A team on any level. */
export interface Unit {
  /** From 0, the root; parents come before what is under them. */
  readonly index: number;
  readonly teamId: string;
  readonly kind: UnitKind;
  readonly name: string;
  /** What its goals are written in. */
  readonly language: Language;
  readonly parent?: Unit;
  /** The division it is in, or is. */
  readonly division?: Unit;
  readonly lead: Person;
  /** Without the lead. */
  readonly members: readonly Person[];
  /** Who can answer for its key results. */
  readonly responsibles: NonEmpty<Person>;
  readonly dueWeekday: Weekday;
  /** Local hour. */
  readonly dueHour: number;
}

/** Who is there, and who works where. */
export interface Roster {
  readonly people: readonly Person[];
  readonly admin: Person;
  readonly champion: Person;
  readonly auditor: Person;
  readonly root: Unit;
  readonly divisions: readonly Unit[];
  readonly teams: readonly Unit[];
  /** All of them, parents first. */
  readonly units: readonly Unit[];
}

/** So many people, each with an address of their own. */
export function peopleOf(seed: number, count: number, languages: NonEmpty<Language>, ids: NamedIds): readonly Person[] {
  return Array.from({ length: count }, (_, index) => {
    const random = randomOf(seed, 'person', index);
    const { name, mailbox } = random.pick(languages) === 'zh' ? chineseName(random) : englishName(random);
    return { personId: ids('person', index), name, email: `${mailbox}.${index + 1}@example.com` };
  });
}

interface Named {
  readonly name: string;
  readonly mailbox: string;
}

function englishName(random: Random): Named {
  const [first, last] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)];
  return { name: `${first} ${last}`, mailbox: `${first}.${last}`.toLowerCase() };
}

function chineseName(random: Random): Named {
  const [surname, given] = [random.pick(SURNAMES), random.pick(GIVEN_NAMES)];
  return { name: surname[0] + given[0], mailbox: `${given[1]}.${surname[1]}` };
}
