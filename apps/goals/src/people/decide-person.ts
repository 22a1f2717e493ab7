import { event, type NewEvent } from '@cairn/contracts';
import { refuse } from '../deciding/refusals.js';
import { isSameGrant, type Grant, type Person } from './person.js';

/** Gives a person, whom the directory knows already, a place in the history. */
export interface AddPerson {
  readonly type: 'AddPerson';
  readonly personId: string;
  readonly externalId?: string;
}

/** Who leaves is deactivated first, and may come back. */
export interface ChangeActivity {
  readonly type: 'DeactivatePerson' | 'ReactivatePerson';
}

/** Asks for the person to be forgotten: their key and directory entry go after this. */
export interface ForgetPerson {
  readonly type: 'ForgetPerson';
  /** Open objectives, key results and initiatives that they own or answer for, as the views have it; they are handed over first. */
  readonly ownsOpen: number;
}

export type ChangeRole = { readonly type: 'GrantRole' | 'RevokeRole' } & Readonly<Grant>;

export type PersonCommand = AddPerson | ChangeActivity | ForgetPerson | ChangeRole;

/** What a command on a person reads and guards. */
export interface PersonStates {
  readonly person: Person | undefined;
}

/** @throws CairnError `person-exists`, `person-unknown`, `person-forgotten`, `person-deactivated`, `person-still-active`, `open-ownership` */
export function decidePerson(command: PersonCommand, { person }: PersonStates): readonly NewEvent[] {
  if (command.type === 'AddPerson') return addPerson(command, person);
  const known = requireRemembered(person);
  switch (command.type) {
    case 'DeactivatePerson':
    case 'ReactivatePerson':
      return changeActivity(command, known);
    case 'ForgetPerson':
      return forgetPerson(command, known);
    case 'GrantRole':
      return grantRole(command, known);
    case 'RevokeRole':
      return revokeRole(command, known);
    default:
      return command satisfies never;
  }
}

function addPerson({ type: _type, ...added }: AddPerson, person: Person | undefined): readonly NewEvent[] {
  if (person !== undefined) refuse('person-exists', 'The person is there already.', { field: 'personId' });
  return [event('person.added', added)];
}

function requireRemembered(person: Person | undefined): Person {
  if (person === undefined) return refuse('person-unknown', 'There is no such person.', { field: 'personId' });
  if (person.state === 'forgotten') refuse('person-forgotten', 'The person was forgotten at their request.', { field: 'personId' });
  return person;
}

/** Deactivating who has left, and reactivating who is there, changes nothing. */
function changeActivity({ type }: ChangeActivity, person: Person): readonly NewEvent[] {
  const isLeaving = type === 'DeactivatePerson';
  if (isLeaving === (person.state === 'deactivated')) return [];
  return [event(isLeaving ? 'person.deactivated' : 'person.reactivated', idOf(person))];
}

/** Nothing that still runs may lose the one who answers for it. */
function forgetPerson({ ownsOpen }: ForgetPerson, person: Person): readonly NewEvent[] {
  if (person.state === 'active') refuse('person-still-active', 'Who is forgotten is deactivated first.', { field: 'personId' });
  if (ownsOpen > 0) refuse('open-ownership', 'The person still owns something open.', { field: 'ownsOpen', count: ownsOpen });
  return [event('person.forgotten', idOf(person))];
}

function grantRole({ type: _type, ...grant }: ChangeRole, person: Person): readonly NewEvent[] {
  if (person.state === 'deactivated') refuse('person-deactivated', 'Who has left gets no role.', { field: 'personId' });
  if (person.grants.some((held) => isSameGrant(held, grant))) return [];
  return [event('role.granted', { ...idOf(person), ...grant })];
}

/** Of somebody who has left, too. */
function revokeRole({ type: _type, ...grant }: ChangeRole, person: Person): readonly NewEvent[] {
  if (!person.grants.some((held) => isSameGrant(held, grant))) return [];
  return [event('role.revoked', { ...idOf(person), ...grant })];
}

function idOf({ personId }: Person): { personId: string } {
  return { personId };
}
