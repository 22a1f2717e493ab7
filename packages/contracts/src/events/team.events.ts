import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { Changes, Code, ExternalId, Id, LocalDate, Name, Shape } from '../fields/index.js';
import { ids } from './examples.js';

const team = { version: 1, kind: 'fact', category: 'team' } as const;
const ofTeam = { teamId: Id };
const membership = Shape({ ...ofTeam, personId: Id, effectiveOn: LocalDate });

export const teamEvents = [
  defineEvent({
    type: 'team.created',
    ...team,
    schema: Shape({
      ...ofTeam,
      name: Name,
      /** The organization's own word for the level: `division`, `squad`. */
      kind: Code,
      /** Absent: the team is the root. */
      parentTeamId: Type.Optional(Id),
      leadId: Type.Optional(Id),
      externalId: Type.Optional(ExternalId),
      effectiveOn: LocalDate,
    }),
    example: { teamId: ids.team, name: 'Field Service', kind: 'department', parentTeamId: ids.otherTeam, leadId: ids.person, externalId: 'HR-4711', effectiveOn: '2026-07-01' },
  }),
  defineEvent({
    type: 'team.renamed',
    ...team,
    schema: Shape({ ...ofTeam, changes: Changes({ name: Name }) }),
    example: { teamId: ids.team, changes: [{ field: 'name', from: 'Field Service', to: 'Customer Service' }] },
  }),
  defineEvent({
    type: 'team.moved',
    ...team,
    schema: Shape({
      ...ofTeam,
      fromParentId: Type.Optional(Id),
      toParentId: Type.Optional(Id),
      effectiveOn: LocalDate,
      reorganizationId: Type.Optional(Id),
    }),
    example: { teamId: ids.team, fromParentId: ids.otherTeam, toParentId: '019aa3e0-2000-7000-8000-000000000003', effectiveOn: '2026-10-01' },
  }),
  defineEvent({
    type: 'team.lead-changed',
    ...team,
    schema: Shape({ ...ofTeam, from: Type.Optional(Id), to: Type.Optional(Id) }),
    example: { teamId: ids.team, from: ids.person, to: ids.otherPerson },
  }),
  defineEvent({ type: 'team.member-added', ...team, schema: membership, example: { teamId: ids.team, personId: ids.person, effectiveOn: '2026-07-01' } }),
  defineEvent({ type: 'team.member-removed', ...team, schema: membership, example: { teamId: ids.team, personId: ids.person, effectiveOn: '2026-12-31' } }),
  defineEvent({
    type: 'team.closed',
    ...team,
    schema: Shape({
      ...ofTeam,
      /** The team that carries its goals on. */
      successorTeamId: Type.Optional(Id),
    }),
    example: { teamId: ids.team, successorTeamId: ids.otherTeam },
  }),
] as const;
