import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { Changes, CommitmentKind, ExternalId, Id, Ordinal, Reason, ShareText, Shape, Statement, Tags, Title, Code, ofObjective } from '../fields/index.js';
import { exampleObjective, ids } from './examples.js';

const objective = { version: 1, kind: 'fact', category: 'objective' } as const;
const only = { schema: Shape(ofObjective), example: exampleObjective };

/** The five thoughts that lead to an objective (docs/METHOD.md). */
const thoughts = { strategy: Statement, pain: Statement, value: Statement, impact: Statement, focus: Statement };
const Rationale = Shape({
  strategy: Type.Optional(Statement),
  pain: Type.Optional(Statement),
  value: Type.Optional(Statement),
  impact: Type.Optional(Statement),
  focus: Type.Optional(Statement),
});

const StatedConfidence = Shape({ keyResultId: Id, confidence: ShareText });

/** From the first idea to the commitment. */
export const objectiveEvents = [
  defineEvent({
    type: 'objective.created',
    ...objective,
    schema: Shape({
      ...ofObjective,
      as: Type.Enum(['candidate', 'draft']),
      title: Title,
      rationale: Type.Optional(Rationale),
      ownerId: Id,
      kind: CommitmentKind,
      tags: Tags,
      themeId: Type.Optional(Id),
      externalId: Type.Optional(ExternalId),
      /** The objective of an earlier cycle that this one carries on. */
      continuesId: Type.Optional(Id),
    }),
    example: {
      ...exampleObjective,
      as: 'draft',
      title: 'Clinics recommend us to each other',
      rationale: { pain: 'Two of three clinics buy once.', impact: 'A clinic calls us before it calls a competitor.' },
      ownerId: ids.person,
      kind: 'aspirational',
      tags: ['service'],
    },
  }),
  defineEvent({ type: 'objective.chosen', ...objective, ...only }),
  defineEvent({
    type: 'objective.parked',
    ...objective,
    schema: Shape({ ...ofObjective, reason: Reason }),
    example: { ...exampleObjective, reason: 'The second site opens next year.' },
  }),
  defineEvent({ type: 'objective.resumed', ...objective, ...only }),
  defineEvent({
    type: 'objective.committed',
    ...objective,
    schema: Shape({
      ...ofObjective,
      /** The version of the stream that was read when it was signed. */
      readVersion: Ordinal,
      /** What the owner states at the commitment; what is not stated is assumed. */
      confidence: Type.Optional(Type.Array(StatedConfidence, { minItems: 1, maxItems: 100 })),
    }),
    example: { ...exampleObjective, readVersion: 4, confidence: [{ keyResultId: ids.keyResult, confidence: '0.5' }] },
  }),
  defineEvent({
    type: 'objective.approved',
    ...objective,
    schema: Shape({ ...ofObjective, approverId: Id, readVersion: Ordinal }),
    example: { ...exampleObjective, approverId: ids.otherPerson, readVersion: 4 },
  }),
  defineEvent({
    type: 'objective.approval-voided',
    ...objective,
    kind: 'observation',
    schema: Shape({
      ...ofObjective,
      /** The version that was approved. */
      readVersion: Ordinal,
      /** What happened to it since: the type of the event, with hyphens. */
      because: Code,
    }),
    example: { ...exampleObjective, readVersion: 4, because: 'key-result-revised' },
  }),
  defineEvent({
    type: 'objective.reworded',
    ...objective,
    schema: Shape({ ...ofObjective, changes: Changes({ title: Title }), reason: Type.Optional(Reason) }),
    example: {
      ...exampleObjective,
      changes: [{ field: 'title', from: 'Clinics recommend us to each other', to: 'Mid-size clinics recommend us to each other' }],
      reason: 'Large hospitals buy through tenders.',
    },
  }),
  defineEvent({
    type: 'objective.rationale-changed',
    ...objective,
    schema: Shape({ ...ofObjective, changes: Changes(thoughts) }),
    example: { ...exampleObjective, changes: [{ field: 'focus', to: 'Clinics with five to twenty rooms.' }] },
  }),
] as const;
