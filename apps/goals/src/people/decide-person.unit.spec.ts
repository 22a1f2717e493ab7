import { describe, it } from '@jest/globals';
import { specification } from '@cairn/commands/testing';
import { event } from '@cairn/contracts';
import { sound } from '../deciding/sound.fixture.js';
import { decidePerson, type PersonCommand, type PersonStates } from './decide-person.js';
import { personFold } from './person.js';

const ann = { personId: 'ann' };
const added = event('person.added', { ...ann, externalId: 'E-1' });
const deactivated = event('person.deactivated', ann);
const forgotten = event('person.forgotten', ann);
const champion = event('role.granted', { ...ann, role: 'champion', teamId: 'service' });

const people = specification({ reads: { person: personFold }, decide: sound((command: PersonCommand, states: PersonStates) => decidePerson(command, states)) });
const active = people.given({ person: [added] });
const left = people.given({ person: [added, deactivated] });

describe('a person', () => {
  it('is added once', () => {
    people.when({ type: 'AddPerson', personId: 'ann', externalId: 'E-1' }).then([added]);
    active.when({ type: 'AddPerson', personId: 'ann' }).thenRefuses('person-exists', { field: 'personId' });
    people.when({ type: 'DeactivatePerson' }).thenRefuses('person-unknown', { field: 'personId' });
  });

  it('leaves and comes back', () => {
    active.when({ type: 'DeactivatePerson' }).then([deactivated]);
    left.when({ type: 'DeactivatePerson' }).thenNothing();
    left.when({ type: 'ReactivatePerson' }).then([event('person.reactivated', ann)]);
    active.when({ type: 'ReactivatePerson' }).thenNothing();
  });

  it('is forgotten after leaving, once nothing open is owned', () => {
    left.when({ type: 'ForgetPerson', ownsOpen: 0 }).then([forgotten]);
    active.when({ type: 'ForgetPerson', ownsOpen: 0 }).thenRefuses('person-still-active', { field: 'personId' });
    left.when({ type: 'ForgetPerson', ownsOpen: 2 }).thenRefuses('open-ownership', { field: 'ownsOpen', count: 2 });
  });

  it.each<PersonCommand>([{ type: 'ReactivatePerson' }, { type: 'ForgetPerson', ownsOpen: 0 }, { type: 'GrantRole', role: 'admin' }])('once forgotten takes no command: $type', (command) => {
    people.given({ person: [added, deactivated, forgotten] }).when(command).thenRefuses('person-forgotten', { field: 'personId' });
  });

  it('holds roles on subtrees, each of them once', () => {
    active.when({ type: 'GrantRole', role: 'champion', teamId: 'service' }).then([champion]);
    const holder = people.given({ person: [added, champion] });
    holder.when({ type: 'GrantRole', role: 'champion', teamId: 'service' }).thenNothing();
    holder.when({ type: 'GrantRole', role: 'champion' }).then([event('role.granted', { ...ann, role: 'champion' })]);
    left.when({ type: 'GrantRole', role: 'viewer' }).thenRefuses('person-deactivated', { field: 'personId' });
  });

  it('loses a role that is held, on that subtree alone', () => {
    const revoked = event('role.revoked', { ...ann, role: 'champion', teamId: 'service' });
    people.given({ person: [added, champion] }).when({ type: 'RevokeRole', role: 'champion', teamId: 'service' }).then([revoked]);
    people.given({ person: [added, champion, deactivated] }).when({ type: 'RevokeRole', role: 'champion', teamId: 'service' }).then([revoked]);
    people.given({ person: [added, champion] }).when({ type: 'RevokeRole', role: 'champion' }).thenNothing();
    people.given({ person: [added, champion, revoked] }).when({ type: 'RevokeRole', role: 'champion', teamId: 'service' }).thenNothing();
  });
});
