import { describe, expect, it } from '@jest/globals';
import type { FramesAnswer } from './answers.js';
import { isThere, livedOf, momentAt, momentOn } from './moments.js';

const node = (objectiveId: string) => ({ objectiveId, title: objectiveId, teamId: 't', ownerId: 'p', kind: 'committed' as const, depth: 0 });

const FRAMES: FramesAnswer = {
  nodes: [node('a'), node('b')],
  edges: [],
  frames: [
    { date: '2026-09-21', changes: [[0, { state: 'committed', progress: '0.1000', health: 'pending' }]] },
    { date: '2026-09-28', changes: [[1, { state: 'draft', progress: null }]] },
    { date: '2026-10-05', changes: [[0, { progress: '0.4000' }], [1, null]] },
  ],
};

describe('the moments of frames', () => {
  const { moments } = livedOf(FRAMES);

  it('makes each frame whole from what changed', () => {
    expect(moments.map(({ states }) => [states.get('a')?.progress, states.get('b')?.state])).toEqual([['0.1000', undefined], ['0.1000', 'draft'], ['0.4000', undefined]]);
    expect(moments[2]?.states.get('a')?.health).toBe('pending');
  });

  it('leaves what did not change the same object, so that it is not drawn anew', () => {
    expect(moments[1]?.states.get('a')).toBe(moments[0]?.states.get('a'));
    expect(moments[2]?.states.get('a')).not.toBe(moments[1]?.states.get('a'));
  });

  it('finds the day, or the last one before it', () => {
    expect(momentOn(moments, '2026-09-20')).toBeUndefined();
    expect(momentOn(moments, '2026-09-28')?.day).toBe('2026-09-28');
    expect(momentOn(moments, '2026-10-04')?.day).toBe('2026-09-28');
    expect(momentOn(moments, '2027-01-01')?.day).toBe('2026-10-05');
  });

  it('takes a day that was asked for before one that is near, and what is now only for now or for want of anything else', () => {
    const [now, then] = [{ states: new Map() }, { day: '2026-10-02', states: new Map() }];
    expect(momentAt('2026-10-02', { now, then, lived: moments })).toBe(then);
    expect(momentAt('2026-10-01', { now, then, lived: moments })?.day).toBe('2026-09-28');
    expect(momentAt('2026-10-01', { now, then: undefined, lived: [] })).toBe(now);
    expect(momentAt(undefined, { now, then, lived: moments })).toBe(now);
  });
});

describe('a link in time', () => {
  it('is there from the day it came until the day before it ended', () => {
    const link = { alignmentId: 'l', fromId: 'a', toId: 'b', weight: '1', from: '2026-10-05', to: '2026-10-12' };
    expect(['2026-10-04', '2026-10-05', '2026-10-11', '2026-10-12', undefined].map((day) => isThere(link, day))).toEqual([false, true, true, false, false]);
  });
});
