import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { Changes, ExternalId, Id, MeasuredValue, Ordinal, RatioText, Reason, ShareText, Shape, ofKeyResult, planFields } from '../fields/index.js';
import { exampleKeyResult, ids } from './examples.js';

/** Key results are parts of their objective and stand on its stream. */
const keyResult = { version: 1, kind: 'fact', category: 'objective' } as const;

const { title, type, due, ...optionalPlan } = planFields;

export const keyResultEvents = [
  defineEvent({
    type: 'key-result.added',
    ...keyResult,
    schema: Shape({
      ...ofKeyResult,
      title,
      type,
      due,
      ...Type.Partial(Shape(optionalPlan)).properties,
      responsibleId: Id,
      externalId: Type.Optional(ExternalId),
      /** The cancelled key result that this one replaces. */
      replacesId: Type.Optional(Id),
    }),
    example: {
      ...exampleKeyResult,
      title: 'Days from call to repair: 30 → 12',
      type: 'decrease',
      due: '2026-12-31',
      unit: 'days',
      start: '30',
      target: '12',
      weight: '50',
      measureEvery: 'week',
      responsibleId: ids.person,
    },
  }),
  defineEvent({
    type: 'key-result.revised',
    ...keyResult,
    schema: Shape({ ...ofKeyResult, changes: Changes(planFields) }),
    example: { ...exampleKeyResult, changes: [{ field: 'start', from: '28', to: '30' }] },
  }),
  defineEvent({
    type: 'key-result.goalpost-moved',
    ...keyResult,
    schema: Shape({
      ...ofKeyResult,
      changes: Changes(planFields),
      /** `eased`: the same value gives more progress after it. */
      direction: Type.Enum(['eased', 'tightened', 'neutral']),
      /** Of the same value, before and after; absent when it was not measured. */
      progressBefore: Type.Optional(RatioText),
      progressAfter: Type.Optional(RatioText),
      /** Position of the baseline that the change departs from; absent for what was added after it. */
      baselinePosition: Type.Optional(Ordinal),
      reason: Reason,
    }),
    example: {
      ...exampleKeyResult,
      changes: [{ field: 'target', from: '12', to: '15' }],
      direction: 'eased',
      progressBefore: '0.5000',
      progressAfter: '0.6000',
      baselinePosition: 40210,
      reason: 'The second workshop opens in January instead of November.',
    },
  }),
  defineEvent({
    type: 'key-result.responsible-changed',
    ...keyResult,
    schema: Shape({ ...ofKeyResult, from: Id, to: Id }),
    example: { ...exampleKeyResult, from: ids.person, to: ids.otherPerson },
  }),
  defineEvent({
    type: 'key-result.cancelled',
    ...keyResult,
    schema: Shape({ ...ofKeyResult, lastProgress: Type.Optional(RatioText), reason: Reason }),
    example: { ...exampleKeyResult, lastProgress: '0.4200', reason: 'Measured the wrong thing; replaced.' },
  }),
  defineEvent({
    type: 'key-result.scored',
    ...keyResult,
    schema: Shape({
      ...ofKeyResult,
      proposed: Type.Optional(ShareText),
      given: ShareText,
      asCommitted: Type.Optional(ShareText),
      asAmended: Type.Optional(ShareText),
      methodVersion: Ordinal,
      policyVersion: Ordinal,
      reason: Type.Optional(Reason),
    }),
    example: { ...exampleKeyResult, proposed: '0.6', given: '0.6', asCommitted: '0.5', asAmended: '0.6', methodVersion: 1, policyVersion: 1 },
  }),
  defineEvent({
    type: 'key-result.captured',
    ...keyResult,
    schema: Shape({ ...ofKeyResult, value: MeasuredValue }),
    example: { ...exampleKeyResult, value: '17.5' },
  }),
] as const;
