import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { Counts, ExternalId, GrantedRole, Id, LocalDate, Reason, Shape } from '../fields/index.js';
import { ids } from './examples.js';

const person = { version: 1, kind: 'fact', category: 'person' } as const;
const ofPerson = { personId: Id };
const onlyPerson = { schema: Shape(ofPerson), example: { personId: ids.person } };

const grant = {
  schema: Shape({
    ...ofPerson,
    role: GrantedRole,
    /** The team whose subtree the role covers; absent: the organization. */
    teamId: Type.Optional(Id),
  }),
  example: { personId: ids.person, role: 'champion', teamId: ids.team },
} as const;

const delegation = {
  schema: Shape({
    delegationId: Id,
    /** Whose acts the delegate may do. */
    fromId: Id,
    toId: Id,
    scope: Type.Enum(['all', 'check-ins', 'alignment']),
    from: LocalDate,
    /** The last day. */
    until: LocalDate,
  }),
  example: { delegationId: ids.delegation, fromId: ids.person, toId: ids.otherPerson, scope: 'check-ins', from: '2026-08-03', until: '2026-08-14' },
} as const;

/** What happens to a person's place in the organization. Names and addresses stand in the directory, never here. */
export const personEvents = [
  defineEvent({
    type: 'person.added',
    ...person,
    schema: Shape({ ...ofPerson, externalId: Type.Optional(ExternalId) }),
    example: { personId: ids.person, externalId: 'E-1042' },
  }),
  defineEvent({ type: 'person.deactivated', ...person, ...onlyPerson }),
  defineEvent({ type: 'person.reactivated', ...person, ...onlyPerson }),
  defineEvent({ type: 'person.forgotten', ...person, ...onlyPerson }),
  defineEvent({ type: 'person-key.destroyed', ...person, ...onlyPerson }),
  defineEvent({
    type: 'person.leave-registered',
    ...person,
    schema: Shape({
      ...ofPerson,
      from: LocalDate,
      /** The last day. */
      until: LocalDate,
    }),
    example: { personId: ids.person, from: '2026-08-03', until: '2026-08-14' },
  }),
  defineEvent({ type: 'person.leave-ended', ...person, ...onlyPerson }),
  defineEvent({ type: 'role.granted', ...person, ...grant }),
  defineEvent({ type: 'role.revoked', ...person, ...grant }),
  defineEvent({ type: 'delegation.granted', ...person, ...delegation }),
  defineEvent({ type: 'delegation.ended', ...person, ...delegation }),
  defineEvent({
    type: 'ownership.handed-over',
    ...person,
    schema: Shape({ fromId: Id, toId: Id, counts: Counts, reason: Reason }),
    example: { fromId: ids.person, toId: ids.otherPerson, counts: { objectives: 1, keyResults: 4 }, reason: 'Moves to another company.' },
  }),
] as const;
