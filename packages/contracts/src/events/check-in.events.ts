import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { Sealable } from '../catalogue/sealable.js';
import { Changes, Id, Instant, MeasuredValue, Ordinal, Reason, SaidHealth, ShareText, Shape, SlotId, ofKeyResult } from '../fields/index.js';
import { exampleKeyResult, ids, sealedExample } from './examples.js';

const checkIn = { version: 1, kind: 'fact', category: 'check-ins' } as const;
const rhythm = { version: 1, category: 'rhythm' } as const;
const ofCheckIn = { ...ofKeyResult, checkInId: Id };
const exampleCheckIn = { ...exampleKeyResult, checkInId: ids.checkIn };
const slot = `${ids.keyResult}@2026-09-11`;

const PreviousNext = Type.Enum(['done', 'not-yet', 'dropped']);

export const checkInEvents = [
  defineEvent({
    type: 'check-in.recorded',
    ...checkIn,
    schema: Shape({
      ...ofCheckIn,
      slot: SlotId,
      timeliness: Type.Enum(['on-time', 'late', 'after-missed']),
      /** When it was true. */
      effectiveAt: Instant,
      /** When it was learnt, where that was before the commit: imports. */
      recordedAt: Type.Optional(Instant),
      /** Absent when there is no new figure. */
      value: Type.Optional(MeasuredValue),
      noNewFigure: Type.Boolean(),
      /** Absent: nobody stated it; imports only. */
      confidence: Type.Optional(ShareText),
      /** Absent: nobody stated it; imports only. */
      saidHealth: Type.Optional(SaidHealth),
      moved: Type.Optional(Sealable()),
      inTheWay: Type.Optional(Sealable()),
      next: Type.Optional(Sealable()),
      /** What became of the "next" of the check-in before. */
      previousNext: Type.Optional(PreviousNext),
      policyVersion: Ordinal,
    }),
    sealed: ['/moved', '/inTheWay', '/next'],
    example: {
      ...exampleCheckIn,
      slot,
      timeliness: 'on-time',
      effectiveAt: '2026-09-11T07:00:00.000Z',
      value: '21',
      noNewFigure: false,
      confidence: '0.6',
      saidHealth: 'at-risk',
      moved: sealedExample('/moved'),
      inTheWay: sealedExample('/inTheWay'),
      next: sealedExample('/next'),
      previousNext: 'done',
      policyVersion: 1,
    },
  }),
  defineEvent({
    type: 'check-in.corrected',
    ...checkIn,
    schema: Shape({
      /** `checkInId` is the correction's own id: it can be corrected in its turn. */
      ...ofCheckIn,
      supersedes: Id,
      changes: Changes({
        effectiveAt: Instant,
        value: MeasuredValue,
        noNewFigure: Type.Boolean(),
        confidence: ShareText,
        saidHealth: SaidHealth,
        moved: Sealable(),
        inTheWay: Sealable(),
        next: Sealable(),
        previousNext: PreviousNext,
      }),
      reason: Reason,
    }),
    sealedChanges: ['moved', 'inTheWay', 'next'],
    example: {
      ...exampleKeyResult,
      checkInId: `${ids.keyResult}.4`,
      supersedes: ids.checkIn,
      changes: [
        { field: 'value', from: '21', to: '20' },
        { field: 'moved', from: sealedExample('/changes/1/from'), to: sealedExample('/changes/1/to') },
      ],
      reason: 'One site was counted twice.',
    },
  }),
  defineEvent({
    type: 'check-in.acknowledged',
    ...checkIn,
    schema: Shape({ ...ofCheckIn, how: Type.Enum(['thanks', 'question', 'offer']), text: Type.Optional(Sealable()) }),
    sealed: ['/text'],
    example: { ...exampleCheckIn, how: 'offer', text: sealedExample('/text') },
  }),
  defineEvent({
    type: 'check-in.missed',
    ...rhythm,
    kind: 'observation',
    schema: Shape({
      ...ofKeyResult,
      slot: SlotId,
      /** The due moment of the slot, not the end of its grace. */
      due: Instant,
      responsibleId: Id,
    }),
    example: { ...exampleKeyResult, slot, due: '2026-09-11T08:00:00.000Z', responsibleId: ids.person },
  }),
  defineEvent({
    type: 'slot.excused',
    ...rhythm,
    kind: 'fact',
    schema: Shape({
      ...ofKeyResult,
      slot: SlotId,
      /** Why it counts nowhere, in the method's words. */
      because: Type.Enum(['by-lead', 'on-leave', 'short-slot', 'closed']),
      reason: Type.Optional(Reason),
    }),
    example: { ...exampleKeyResult, slot, because: 'by-lead', reason: 'The team is at the trade fair all week.' },
  }),
] as const;
