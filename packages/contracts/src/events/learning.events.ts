import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { Id, LocalDate, Shape, Statement, Tags } from '../fields/index.js';
import { ids } from './examples.js';

const lesson = { version: 1, kind: 'fact', category: 'lesson' } as const;
const decision = { version: 1, kind: 'fact', category: 'decision' } as const;

/** The retrospective that it came out of, in every event of a lesson or decision. */
const learnt = { retrospectiveId: Id, cycleId: Id, teamId: Id };
const exampleLearnt = { retrospectiveId: ids.retrospective, cycleId: ids.cycle, teamId: ids.team };
const exampleLesson = { ...exampleLearnt, lessonId: ids.lesson };
const exampleDecision = { ...exampleLearnt, decisionId: ids.decision };

/** What a retrospective leaves behind: lessons that are carried on, decisions that somebody owns. */
export const learningEvents = [
  defineEvent({
    type: 'lesson.recorded',
    ...lesson,
    schema: Shape({ ...learnt, lessonId: Id, text: Statement, tags: Tags }),
    example: { ...exampleLesson, text: 'Ask the supplier before the number is promised.', tags: ['suppliers'] },
  }),
  defineEvent({
    type: 'lesson.carried',
    ...lesson,
    schema: Shape({ ...learnt, lessonId: Id, toCycleId: Id }),
    example: { ...exampleLesson, toCycleId: ids.nextCycle },
  }),
  defineEvent({
    type: 'lesson.followed-up',
    ...lesson,
    schema: Shape({ ...learnt, lessonId: Id, used: Type.Enum(['yes', 'no']), text: Statement }),
    example: { ...exampleLesson, used: 'yes', text: 'The contract names a second supplier.' },
  }),
  defineEvent({
    type: 'decision.recorded',
    ...decision,
    schema: Shape({ ...learnt, decisionId: Id, text: Statement, ownerId: Id, due: LocalDate }),
    example: { ...exampleDecision, text: 'We sign a second supplier.', ownerId: ids.person, due: '2027-01-29' },
  }),
  defineEvent({
    type: 'decision.closed',
    ...decision,
    schema: Shape({ ...learnt, decisionId: Id, outcome: Type.Enum(['done', 'dropped']) }),
    example: { ...exampleDecision, outcome: 'done' },
  }),
] as const;
