import { expect, it } from '@jest/globals';
import { changesOf, creationOf, fieldsOf, needsReason, newFields } from './cycle-fields.js';
import type { CycleDoc } from './use-cycle-docs.js';

const period = { kind: 'quarter', name: '2026 Q4', start: '2026-10-01', end: '2026-12-31' } as const;
const cycle: CycleDoc = { cycleId: 'c1', ...period, state: 'active', parentCycleId: 'year', keyDates: {}, policy: { limits: 'enforce', paceOnTrack: '0.9' }, policyVersion: 2 };

it('sends of a new cycle only what differs from the method, and nothing that another one lends', () => {
  expect(creationOf({ ...newFields(period), name: ' Q ', checkInEvery: '2-weeks' })).toEqual({ ...period, name: 'Q', policy: { checkInEvery: '2-weeks' } });
  expect(creationOf({ ...newFields(period), from: 'c0', checkInEvery: '2-weeks' })).toEqual({ ...period, from: 'c0' });
});

it('sends of a changed cycle what was changed, and takes a parent away with null', () => {
  expect(changesOf(cycle, fieldsOf(cycle))).toEqual({});
  expect(changesOf(cycle, { ...fieldsOf(cycle), parentCycleId: '', limits: 'warn', end: '2026-12-30', reason: ' Holidays ' })).toEqual({ parentCycleId: null, policy: { limits: 'warn' }, end: '2026-12-30', reason: 'Holidays' });
});

it('asks why when the days of a cycle that runs are changed', () => {
  expect(needsReason(cycle, { ...fieldsOf(cycle), end: '2026-12-30' })).toBe(true);
  expect(needsReason({ ...cycle, state: 'planning' }, { ...fieldsOf(cycle), end: '2026-12-30' })).toBe(false);
  expect(needsReason(cycle, { ...fieldsOf(cycle), name: 'Q' })).toBe(false);
});
