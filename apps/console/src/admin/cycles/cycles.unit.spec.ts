import { describe, expect, it } from '@jest/globals';
import { movesFrom, STATES } from './moves.js';
import { endOf, nameOf, nextQuarter, possibleParents } from './periods.js';

describe('what can be done with a cycle', () => {
  it('is what the method allows: one way on, ways back with a reason, none out of closed but into the archive', () => {
    expect(Object.fromEntries(STATES.map((state) => [state, movesFrom(state).map(({ name }) => name)]))).toEqual({
      draft: ['start-planning'],
      planning: ['activate'],
      active: ['start-closing', 'withdraw-activation'],
      closing: ['close', 'cancel-closing'],
      closed: ['archive'],
      archived: [],
    });
  });

  it('asks for a reason on the way back, and for the name where much changes', () => {
    const moves = STATES.flatMap(movesFrom);
    expect(moves.filter(({ isBack }) => isBack).map(({ name }) => name)).toEqual(['withdraw-activation', 'cancel-closing']);
    expect(moves.filter(({ needsName }) => needsName).map(({ name }) => name)).toEqual(['activate', 'close']);
  });
});

describe('a new cycle', () => {
  it.each([
    ['quarter', '2026-10-01', '2026-12-31', '2026 Q4'],
    ['half', '2026-07-01', '2026-12-31', '2026 H2'],
    ['trimester', '2026-05-01', '2026-08-31', '2026 T2'],
    ['annual', '2028-01-01', '2028-12-31', '2028'],
    ['month', '2028-02-01', '2028-02-29', '2028-02'],
    ['month', '2026-01-31', '2026-02-27', '2026-02'],
    ['quarter', '2026-12-19', '2027-03-18', '2027 Q1'],
    ['custom', '2026-01-31', '2026-03-03', ''],
  ] as const)('%s from %s ends on %s and is called %p', (kind, start, end, name) => {
    expect([endOf(kind, start, '2026-03-03'), nameOf(kind, start)]).toEqual([end, name]);
  });

  it('is the quarter after the latest, or the one that runs', () => {
    expect(nextQuarter('2026-11-22', [])).toEqual({ kind: 'quarter', name: '2026 Q4', start: '2026-10-01', end: '2026-12-31' });
    expect(nextQuarter('2026-11-22', [{ kind: 'quarter', end: '2026-12-31' }, { kind: 'annual', end: '2027-12-31' }]).start).toBe('2027-01-01');
  });

  it('is part of what reaches around it', () => {
    const cycle = (name: string, start: string, end: string, state = 'draft') => ({ name, start, end, state });
    const cycles = [cycle('year', '2026-01-01', '2026-12-31'), cycle('old', '2026-01-01', '2026-12-31', 'archived'), cycle('same', '2026-10-01', '2026-12-31'), cycle('other', '2026-07-01', '2026-11-30')];
    expect(possibleParents({ start: '2026-10-01', end: '2026-12-31' }, cycles).map(({ name }) => name)).toEqual(['year']);
  });
});
