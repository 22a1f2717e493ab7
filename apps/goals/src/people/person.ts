import type { EventData } from '@cairn/contracts';
import type { Fold, Happened } from '../deciding/fold.js';

/** A role that is granted, and the team whose subtree it covers (absent: the organization). */
export type Grant = Pick<EventData<'role.granted'>, 'role' | 'teamId'>;

/** A person's place in the organization. The name and the address are in the directory and never here. */
export interface Person {
  readonly personId: string;
  readonly externalId?: string;
  readonly state: 'active' | 'deactivated' | 'forgotten';
  readonly grants: readonly Grant[];
}

/** Stream `person-<id>`. */
export const personFold: Fold<Person | undefined> = {
  initial: undefined,
  evolve(person, happened) {
    if (happened.type === 'person.added') return { ...happened.data, state: 'active', grants: [] };
    return person && evolvePerson(person, happened);
  },
};

export function isSameGrant(one: Grant, other: Grant): boolean {
  return one.role === other.role && one.teamId === other.teamId;
}

function evolvePerson(person: Person, happened: Happened): Person {
  switch (happened.type) {
    case 'person.deactivated':
      return { ...person, state: 'deactivated' };
    case 'person.reactivated':
      return { ...person, state: 'active' };
    case 'person.forgotten':
      return { ...person, state: 'forgotten', grants: [] };
    case 'role.granted':
      return { ...person, grants: [...person.grants, grantOf(happened.data)] };
    case 'role.revoked':
      return { ...person, grants: person.grants.filter((grant) => !isSameGrant(grant, happened.data)) };
    default:
      return person;
  }
}

function grantOf({ role, teamId }: Grant): Grant {
  return { role, ...(teamId !== undefined && { teamId }) };
}
