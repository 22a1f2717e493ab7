import { refuse } from '../deciding/refusals.js';
import type { Person } from './person.js';

/** The person, who can be given a place: they are known, and were not forgotten. @throws CairnError `person-unknown`, `person-forgotten`, both naming the field that referred to the person */
export function requireInOrganization(person: Person | undefined, field: string): Person {
  if (person === undefined) return refuse('person-unknown', 'There is no such person.', { field });
  if (person.state === 'forgotten') refuse('person-forgotten', 'The person was forgotten at their request.', { field });
  return person;
}
