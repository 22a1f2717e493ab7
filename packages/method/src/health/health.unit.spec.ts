import { describe, expect, it } from '@jest/globals';
import { day, said, valued, weeklySlots } from '../testing/samples.js';
import type { HealthFacts } from './health.js';
import { healthAt } from './health.js';
import type { Closing } from './outcome.js';
import { OPEN, closedOutcome } from './outcome.js';
import { lastSaid, standingCheckIns } from './statement.js';

/** Slot n opens on day 7n, is due on day 7n + 7, and is missed from day 7n + 10 on. */
const slots = weeklySlots(4);
const health = (facts: Partial<HealthFacts>, t: string): object => healthAt({ outcome: null, slots, checkIns: [], ...facts }, t);

describe('the health of a key result', () => {
  it('is pending until somebody says something, and never green by itself', () => {
    expect(health({}, day(9))).toEqual({ state: 'open', health: 'pending', said: null });
  });

  it('is what the owner said last', () => {
    expect(health({ checkIns: [said(0, 'on-track'), said(1, 'at-risk')] }, day(12))).toEqual({ state: 'open', health: 'at-risk', said: 'at-risk' });
  });

  it('is its outcome once it is closed, before anything else', () => {
    expect(health({ outcome: 'reached', checkIns: [said(0, 'off-track')] }, day(40))).toEqual({ state: 'closed', outcome: 'reached', said: 'off-track' });
  });
});

describe('outdated', () => {
  it('comes when a slot is past its grace, and shows what was last said', () => {
    const checkIns = [said(0, 'on-track')];
    expect(health({ checkIns }, day(16))).toMatchObject({ health: 'on-track' });
    expect(health({ checkIns }, day(17))).toEqual({ state: 'open', health: 'outdated', said: 'on-track' });
  });

  it('comes over pending too', () => {
    expect(health({}, day(10))).toEqual({ state: 'open', health: 'outdated', said: null });
  });

  it('does not come of an excused slot', () => {
    expect(health({ slots: weeklySlots(4, [0]) }, day(16))).toMatchObject({ health: 'pending' });
  });

  it('goes with a check-in for the slot, or for any other since it was due', () => {
    expect(health({ checkIns: [said(0, 'at-risk', { recordedAt: day(12) })] }, day(13))).toMatchObject({ health: 'at-risk' });
    expect(health({ checkIns: [said(1, 'at-risk', { recordedAt: day(12) })] }, day(13))).toMatchObject({ health: 'at-risk' });
  });

  it('does not go with a check-in for the slot before, made before the slot was due', () => {
    expect(health({ checkIns: [said(0, 'at-risk', { recordedAt: day(8) })] }, day(17))).toMatchObject({ health: 'outdated' });
  });

  it('does not go with a measurement: the talk stays due', () => {
    const checkIns = standingCheckIns([{ id: 'm', source: 'measurement', effectiveAt: day(12), value: '9' }]);
    expect(health({ checkIns }, day(13))).toMatchObject({ health: 'outdated' });
  });
});

describe('what was said last', () => {
  it('goes by when it was true, not by when it was told', () => {
    const told = [said(2, 'on-track'), said(0, 'off-track', { id: 'late', recordedAt: day(30) })];
    expect(lastSaid(standingCheckIns(told))).toBe('on-track');
  });

  it('is what a correction says, in place of what it corrects', () => {
    expect(lastSaid(standingCheckIns([said(1, 'on-track'), said(1, 'at-risk', { id: 'x', supersedes: 'c1' })]))).toBe('at-risk');
  });

  it('is nothing when there are only values', () => {
    expect(lastSaid(standingCheckIns(valued('1', '2')))).toBeNull();
  });
});

describe('closedOutcome', () => {
  const outcome = (closing: Partial<Closing>, kind: 'committed' | 'aspirational' = 'committed'): string | null => closedOutcome({ ...OPEN, ...closing }, kind);

  it('is none while nothing has closed it', () => {
    expect(outcome({})).toBeNull();
  });

  it('says how it ended', () => {
    expect([outcome({ cancelled: true, score: '1' }), outcome({ captured: true }), outcome({ cycleClosed: true })]).toEqual(['cancelled', 'captured', 'unscored']);
  });

  it('holds a score against what its kind expects', () => {
    expect([outcome({ score: '0.9999' }), outcome({ score: '1' })]).toEqual(['ended-short', 'reached']);
    expect([outcome({ score: '0.69' }, 'aspirational'), outcome({ score: '0.7', cycleClosed: true }, 'aspirational')]).toEqual(['ended-short', 'reached']);
  });
});
