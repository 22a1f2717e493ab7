import { describe, expect, it } from '@jest/globals';
import { event, type EventOf } from '@cairn/contracts';
import { healthAt } from '@cairn/method';
import { requireGoal } from '../slots/key-result-states.js';
import { slotStatesOf } from '../slots/slot-states.js';
import { added, committed, created, folded, given, later, moment, of, placements, reads, recorded, recordedWithout, secondSlot, type Past } from '../testing/index.js';
import { healthFactsOf } from './health-facts.js';
import { lastStatedConfidence, standingBy } from './standing-by.js';

/** The end of the second slot's grace. */
const SECOND_GRACE_ENDS = '2026-01-22T00:00:00.000Z';

function states(...checkIns: readonly Past[]) {
  const { objective, cycle, responsible } = given();
  const fold = { checkIns: folded(reads.checkIns, checkIns), objective: folded(reads.objective, objective), cycle: folded(reads.cycle, cycle), responsible: folded(reads.responsible, responsible) };
  return { ...fold, rhythm: reads.rhythm.initial, cadences: reads.cadences.initial, organization: reads.organization.initial };
}

function healthOf(t: string, ...checkIns: readonly Past[]) {
  const all = states(...checkIns);
  return healthAt({ outcome: null, ...healthFactsOf(all.checkIns, slotStatesOf(requireGoal('o.1', all), all, placements)) }, t);
}

const wordless = (more: Parameters<typeof recorded>[0] = {}): EventOf => recordedWithout(['saidHealth', 'confidence'], more);
const inSecond = '2026-01-16T12:00:00.000Z';
const second = { checkInId: 'o.1.2', slot: secondSlot, effectiveAt: inSecond } as const;

describe('a check-in without a word on health', () => {
  it('leaves health at what was said before, and pending where nothing was', () => {
    expect(healthOf(moment.inTime, wordless())).toEqual({ state: 'open', health: 'pending', said: null });
    expect(healthOf(moment.late, recorded({ saidHealth: 'at-risk' }), wordless({ checkInId: 'o.1.2' }))).toEqual({ state: 'open', health: 'at-risk', said: 'at-risk' });
  });

  it('is talk: nothing it answers is outdated, by its slot or since it was due', () => {
    expect(healthOf(moment.afterGrace)).toMatchObject({ health: 'outdated' });
    expect(healthOf(moment.afterGrace, wordless())).toMatchObject({ health: 'pending' });
    expect(healthOf(inSecond, later(wordless(second), inSecond))).toMatchObject({ health: 'pending' });
    expect(healthOf(SECOND_GRACE_ENDS, wordless())).toMatchObject({ health: 'outdated' });
    expect(healthOf(SECOND_GRACE_ENDS, recorded(), later(wordless(second), inSecond))).toMatchObject({ health: 'on-track' });
  });

  it('may be given one by a correction', () => {
    const corrected = event('check-in.corrected', { ...of, checkInId: 'o.1.2', supersedes: 'o.1.1', changes: [{ field: 'saidHealth', to: 'off-track' }], reason: 'It was said.' });
    expect(healthOf(moment.afterGrace, wordless(), corrected)).toEqual({ state: 'open', health: 'off-track', said: 'off-track' });
  });
});

describe('the confidence stated last', () => {
  const stated = (confidence: string | undefined, ...checkIns: readonly EventOf[]) =>
    lastStatedConfidence(standingBy(folded(reads.checkIns, checkIns), inSecond), requireGoal('o.1', { ...states(), objective: folded(reads.objective, [created, added(), committed(confidence)]) }));

  it('is of the newest check-in that states one, else of the commitment; null while it is assumed', () => {
    expect(stated('0.4', recorded({ confidence: '0.7' }), wordless(second))).toBe('0.7');
    expect(stated('0.4', wordless())).toBe('0.4');
    expect(stated(undefined, wordless())).toBeNull();
  });
});
