import { describe, expect, it } from '@jest/globals';
import { NEVER, outlookAfter } from './outlook.js';

const AT = '2026-01-05T08:00:00.000Z';
const after = (next: string, ...types: string[]) => outlookAfter({ position: 4, next }, { position: 5, at: AT, types });

describe('when a check-in can be missed next', () => {
  it.each([
    ['a check-in puts it off at most', ['check-in.recorded', 'check-in.corrected', 'check-in.acknowledged', 'slot.excused', 'objective.reworded'], NEVER],
    ['what lays new slots leaves two days', ['objective.reworded', 'key-result.added'], '2026-01-07T08:00:00.000Z'],
    ['what makes an old slot count again asks at once', ['key-result.added', 'person.leave-ended'], AT],
  ])('%s', (_what, types, next) => {
    expect(after(NEVER, ...types)).toEqual({ position: 5, next });
  });

  it('never comes later by what happens', () => {
    expect(after('2026-01-06T00:00:00.000Z', 'cycle.activated').next).toBe('2026-01-06T00:00:00.000Z');
  });
});
