import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import type { JsonObject } from '../commit/commit.js';
import { Count, Id, Ordinal, Reason, Sha256, Shape, Statement } from '../fields/index.js';
import { ids } from './examples.js';

const retrospective = { version: 1, kind: 'fact', category: 'retrospective' } as const;
const ofRetrospective = { retrospectiveId: Id, cycleId: Id, teamId: Id };
const exampleRetrospective = { retrospectiveId: ids.retrospective, cycleId: ids.cycle, teamId: ids.team };

/** Why a key result ended short (docs/METHOD.md, retrospective). */
const Cause = Type.Enum(['ambition', 'wrong-measure', 'dependency', 'capacity', 'priority-shift', 'external', 'too-many', 'no-owner']);

/** Figures and ids; never personal text. */
const Content = Type.Unsafe<JsonObject>(Type.Object({}, { additionalProperties: true }));

export const retrospectiveEvents = [
  defineEvent({
    type: 'retrospective.opened',
    ...retrospective,
    schema: Shape({ ...ofRetrospective, atPosition: Ordinal }),
    example: { ...exampleRetrospective, atPosition: 52310 },
  }),
  defineEvent({
    type: 'retrospective.cause-recorded',
    ...retrospective,
    schema: Shape({ ...ofRetrospective, keyResultId: Id, cause: Cause, text: Type.Optional(Statement) }),
    example: { ...exampleRetrospective, keyResultId: ids.keyResult, cause: 'dependency', text: 'Parts came from one supplier.' },
  }),
  defineEvent({
    type: 'retrospective.verdict-recorded',
    ...retrospective,
    schema: Shape({ ...ofRetrospective, objectiveId: Id, verdict: Type.Enum(['keep', 'modify', 'abandon']), reason: Reason }),
    example: { ...exampleRetrospective, objectiveId: ids.objective, verdict: 'keep', reason: 'The south is still open.' },
  }),
  defineEvent({
    type: 'retrospective.frozen',
    ...retrospective,
    schema: Shape({
      ...ofRetrospective,
      atPosition: Ordinal,
      methodVersion: Ordinal,
      policyVersion: Ordinal,
      /** The whole; or its first members, when it is too large for one event. */
      content: Content,
      /** How many `retrospective.page-frozen` of the same commit hold the other members. */
      pages: Count,
      /** Of the RFC 8785 text of the whole, the pages' members included. */
      contentSha256: Sha256,
    }),
    example: {
      ...exampleRetrospective,
      atPosition: 52390,
      methodVersion: 1,
      policyVersion: 2,
      content: { objectives: 3, score: { asCommitted: '0.5', asAmended: '0.6' } },
      pages: 0,
      contentSha256: '58f6e938c69e87c6d36d6167f64fd2762f985b7ea5f86f42f3093ee52b183a56',
    },
  }),
  defineEvent({
    type: 'retrospective.page-frozen',
    ...retrospective,
    schema: Shape({
      ...ofRetrospective,
      /** Counts the pages of the commit from 1. */
      page: Ordinal,
      content: Content,
    }),
    example: { ...exampleRetrospective, page: 1, content: { calibration: { brier: '0.1800', slots: 36 } } },
  }),
] as const;
