import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { CommitmentKind, Id, Reason, Shape, Tags, ofObjective } from '../fields/index.js';
import { exampleObjective, ids } from './examples.js';

const objective = { version: 1, kind: 'fact', category: 'objective' } as const;

const handOver = Shape({ ...ofObjective, from: Id, to: Id, reason: Type.Optional(Reason) });

const audience = {
  schema: Shape({
    ...ofObjective,
    /** Who sees it while it is restricted, besides its owner; of an opened one, who saw it until now. */
    audience: Shape({ personIds: Type.Array(Id, { maxItems: 500, uniqueItems: true }), teamIds: Type.Array(Id, { maxItems: 100, uniqueItems: true }) }),
    reason: Reason,
  }),
  example: { ...exampleObjective, audience: { personIds: [ids.otherPerson], teamIds: [ids.team] }, reason: 'The acquisition is not announced.' },
};

/** Who carries an objective, where it belongs and who sees it. */
export const objectiveCourseEvents = [
  defineEvent({
    type: 'objective.owner-changed',
    ...objective,
    schema: handOver,
    example: { ...exampleObjective, from: ids.person, to: ids.otherPerson, reason: 'Parental leave.' },
  }),
  defineEvent({
    type: 'objective.moved',
    ...objective,
    schema: Shape({
      /** `teamId` is the team after the move. */
      ...ofObjective,
      fromTeamId: Id,
      toTeamId: Id,
      reason: Type.Optional(Reason),
    }),
    example: { ...exampleObjective, fromTeamId: ids.otherTeam, toTeamId: ids.team, reason: 'Service answers for it now.' },
  }),
  defineEvent({
    type: 'objective.kind-changed',
    ...objective,
    schema: Shape({ ...ofObjective, from: CommitmentKind, to: CommitmentKind, reason: Type.Optional(Reason) }),
    example: { ...exampleObjective, from: 'aspirational', to: 'committed', reason: 'The contract makes it a promise.' },
  }),
  defineEvent({
    type: 'objective.tagged',
    ...objective,
    schema: Shape({
      ...ofObjective,
      /** All tags that it has from now on. */
      tags: Tags,
      /** Absent: it belongs to no theme. */
      themeId: Type.Optional(Id),
    }),
    example: { ...exampleObjective, tags: ['service', 'quality'], themeId: ids.theme },
  }),
  defineEvent({ type: 'objective.restricted', ...objective, ...audience }),
  defineEvent({ type: 'objective.opened', ...objective, ...audience }),
  defineEvent({
    type: 'objective.reviewed',
    ...objective,
    schema: Shape({ ...ofObjective, answer: Type.Enum(['keep', 'adjust', 'stop']), reason: Reason }),
    example: { ...exampleObjective, answer: 'keep', reason: 'Still what matters most: the renewals fall in this quarter.' },
  }),
] as const;
