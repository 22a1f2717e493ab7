import { foldOf } from '@cairn/contracts';

/** May somebody be given something to do? */
export type PersonStanding = 'unknown' | 'active' | 'gone';

/** The stream of a person, folded. */
export const personStandingFold = foldOf<PersonStanding>('unknown', {
  'person.added': () => 'active',
  'person.deactivated': () => 'gone',
  'person.reactivated': () => 'active',
  'person.forgotten': () => 'gone',
});
