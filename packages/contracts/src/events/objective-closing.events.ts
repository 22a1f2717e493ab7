import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { Id, Ordinal, RatioText, Reason, ScoreBand, ShareText, Shape, Statement, ofObjective } from '../fields/index.js';
import { exampleObjective, ids } from './examples.js';

const objective = { version: 1, kind: 'fact', category: 'objective' } as const;

/** How an objective ends, and what follows it. */
export const objectiveClosingEvents = [
  defineEvent({
    type: 'objective.cancelled',
    ...objective,
    schema: Shape({
      ...ofObjective,
      reason: Reason,
      /** The last progress; absent when it was not measured. */
      progress: Type.Optional(RatioText),
    }),
    example: { ...exampleObjective, reason: 'The product line was sold.', progress: '0.3500' },
  }),
  defineEvent({
    type: 'objective.scored',
    ...objective,
    schema: Shape({
      ...ofObjective,
      /** What the figures propose; absent when nothing was measured. */
      proposed: Type.Optional(ShareText),
      /** What the owner signs. */
      given: ShareText,
      /** Against the plan of the baseline; absent when it is not part of one. */
      asCommitted: Type.Optional(ShareText),
      /** Against the plan as it stands. */
      asAmended: Type.Optional(ShareText),
      band: ScoreBand,
      /** A learning review is due. */
      postMortem: Type.Boolean(),
      methodVersion: Ordinal,
      policyVersion: Ordinal,
      /** Given where the score is not the proposed one. */
      reason: Type.Optional(Reason),
    }),
    example: {
      ...exampleObjective,
      proposed: '0.6',
      given: '0.7',
      asCommitted: '0.5',
      asAmended: '0.6',
      band: 'green',
      postMortem: false,
      methodVersion: 1,
      policyVersion: 1,
      reason: 'The last site opened a day after the end.',
    },
  }),
  defineEvent({
    type: 'objective.difference-answered',
    ...objective,
    schema: Shape({ ...ofObjective, answer: Type.Enum(['yes', 'partly', 'no']), text: Statement }),
    example: { ...exampleObjective, answer: 'partly', text: 'Clinics in the north call us first; in the south they do not know us.' },
  }),
  defineEvent({
    type: 'objective.carried-over',
    ...objective,
    schema: Shape({ ...ofObjective, toObjectiveId: Id, toCycleId: Id }),
    example: { ...exampleObjective, toObjectiveId: ids.otherObjective, toCycleId: ids.nextCycle },
  }),
] as const;
