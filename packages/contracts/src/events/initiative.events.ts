import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { Changes, Id, LocalDate, Reason, Shape, Title, ofKeyResult } from '../fields/index.js';
import { exampleKeyResult, ids } from './examples.js';

/** Initiatives are parts of their objective and stand on its stream. */
const initiative = { version: 1, kind: 'fact', category: 'objective' } as const;
const ofInitiative = { ...ofKeyResult, initiativeId: Id };
const exampleInitiative = { ...exampleKeyResult, initiativeId: ids.initiative };
const only = { schema: Shape(ofInitiative), example: exampleInitiative };

const HelpingTeams = Type.Array(Id, { maxItems: 50, uniqueItems: true });

/** The action plan under a key result; it never moves progress. */
export const initiativeEvents = [
  defineEvent({
    type: 'initiative.added',
    ...initiative,
    schema: Shape({
      ...ofInitiative,
      /** The initiative that it is a part of; absent: it stands directly under the key result. */
      parentId: Type.Optional(Id),
      title: Title,
      ownerId: Id,
      start: Type.Optional(LocalDate),
      due: Type.Optional(LocalDate),
      helpingTeamIds: HelpingTeams,
    }),
    example: { ...exampleInitiative, title: 'Spare parts at every site', ownerId: ids.person, start: '2026-10-05', due: '2026-11-13', helpingTeamIds: [ids.otherTeam] },
  }),
  defineEvent({
    type: 'initiative.revised',
    ...initiative,
    schema: Shape({ ...ofInitiative, changes: Changes({ title: Title, ownerId: Id, start: LocalDate, due: LocalDate, helpingTeamIds: HelpingTeams }) }),
    example: { ...exampleInitiative, changes: [{ field: 'due', from: '2026-11-13', to: '2026-11-20' }] },
  }),
  defineEvent({
    type: 'initiative.moved',
    ...initiative,
    schema: Shape({ ...ofInitiative, fromParentId: Type.Optional(Id), toParentId: Type.Optional(Id) }),
    example: { ...exampleInitiative, toParentId: `${ids.objective}.5` },
  }),
  defineEvent({ type: 'initiative.started', ...initiative, ...only }),
  defineEvent({ type: 'initiative.finished', ...initiative, ...only }),
  defineEvent({
    type: 'initiative.dropped',
    ...initiative,
    schema: Shape({ ...ofInitiative, reason: Reason }),
    example: { ...exampleInitiative, reason: 'The supplier delivers overnight now.' },
  }),
] as const;
