import { Type } from 'typebox';
import { defineEvent } from '../catalogue/definition.js';
import { Changes, Count, Id, LocalDate, Name, Ordinal, PositionOrStart, Reason, Shape, policyFields } from '../fields/index.js';
import { ids } from './examples.js';

const cycle = { version: 1, kind: 'fact', category: 'cycle' } as const;
const ofCycle = { cycleId: Id };
const only = { schema: Shape(ofCycle), example: { cycleId: ids.cycle } };
const withReason = (reason: string) => ({ schema: Shape({ ...ofCycle, reason: Reason }), example: { cycleId: ids.cycle, reason } });

const CycleKind = Type.Enum(['annual', 'half', 'trimester', 'quarter', 'month', 'custom']);

/** Days that matter inside a cycle, all of them optional. */
const keyDateFields = { commitBy: LocalDate, reviewFrom: LocalDate, scoreBy: LocalDate, retrospectiveBy: LocalDate };
const KeyDates = Type.Partial(Shape(keyDateFields));
const Policy = Type.Partial(Shape(policyFields));

export const cycleEvents = [
  defineEvent({
    type: 'cycle.created',
    ...cycle,
    schema: Shape({
      ...ofCycle,
      name: Name,
      kind: CycleKind,
      start: LocalDate,
      /** The last day. */
      end: LocalDate,
      parentCycleId: Type.Optional(Id),
      /** The cycle whose policy, cadence, limits and key dates were copied. */
      fromCycleId: Type.Optional(Id),
      keyDates: KeyDates,
      policy: Policy,
      policyVersion: Ordinal,
    }),
    example: {
      cycleId: ids.cycle,
      name: '2026 Q4',
      kind: 'quarter',
      start: '2026-10-01',
      end: '2026-12-31',
      keyDates: { commitBy: '2026-09-25', reviewFrom: '2026-11-16' },
      policy: { checkInEvery: 'week', objectivesPerOwner: 3, limits: 'warn', paceOnTrack: '0.90', paceAtRisk: '0.70', commitNeeds: 'owner-and-lead' },
      policyVersion: 1,
    },
  }),
  defineEvent({
    type: 'cycle.changed',
    ...cycle,
    schema: Shape({
      ...ofCycle,
      changes: Changes({ name: Name, kind: CycleKind, start: LocalDate, end: LocalDate, parentCycleId: Id, ...keyDateFields }),
      reason: Type.Optional(Reason),
    }),
    example: { cycleId: ids.cycle, changes: [{ field: 'reviewFrom', from: '2026-11-16', to: '2026-11-23' }] },
  }),
  defineEvent({
    type: 'cycle.policy-changed',
    ...cycle,
    schema: Shape({
      ...ofCycle,
      /** The version that holds from this commit on. */
      policyVersion: Ordinal,
      changes: Changes(policyFields),
      reason: Type.Optional(Reason),
    }),
    example: { cycleId: ids.cycle, policyVersion: 2, changes: [{ field: 'paceAtRisk', from: '0.70', to: '0.60' }], reason: 'Deliveries come late in the quarter.' },
  }),
  defineEvent({ type: 'cycle.planning-started', ...cycle, ...only }),
  defineEvent({
    type: 'cycle.activated',
    ...cycle,
    schema: Shape({
      ...ofCycle,
      /** Position of the views that the counts were read from; the baseline is the position of this commit. */
      countedAt: PositionOrStart,
      objectives: Count,
      keyResults: Count,
    }),
    example: { cycleId: ids.cycle, countedAt: 40209, objectives: 118, keyResults: 402 },
  }),
  defineEvent({ type: 'cycle.activation-withdrawn', ...cycle, ...withReason('The plan of the north region was missing.') }),
  defineEvent({ type: 'cycle.closing-started', ...cycle, ...only }),
  defineEvent({ type: 'cycle.closing-cancelled', ...cycle, ...withReason('Started a week early by mistake.') }),
  defineEvent({
    type: 'cycle.closed',
    ...cycle,
    schema: Shape({
      ...ofCycle,
      objectives: Count,
      /** Of these, how many were scored. */
      scored: Count,
    }),
    example: { cycleId: ids.cycle, objectives: 121, scored: 117 },
  }),
  defineEvent({ type: 'cycle.archived', ...cycle, ...only }),
] as const;
