import { describe, expect, it } from '@jest/globals';
import type { Alignment } from '../data/model.js';
import { actsOf, sidesOf } from './sides.js';

const end = (objectiveId: string) => ({ objectiveId, title: objectiveId, ownerId: 'p', teamId: 't' });
const link = (state: Alignment['state'], from: string, to: string): Alignment => ({ alignmentId: `${state}${from}`, state, weight: '1', awaits: 'to', askedBy: 'from', silent: null, dialogue: [], version: 1, from: end(from), to: end(to) });

describe('the links of an objective', () => {
  it('go up and down, those that wait for an answer first', () => {
    const { up, down } = sidesOf([link('ended', 'me', 'a'), link('accepted', 'me', 'b'), link('proposed', 'c', 'me')], 'me');
    expect(up.map(({ other }) => other.objectiveId)).toEqual(['b', 'a']);
    expect(down.map(({ other, here }) => [other.objectiveId, here])).toEqual([['c', 'to']]);
  });

  it('are answered by the side that is awaited, taken back by the side that asked, and changed by either', () => {
    const offered = { state: 'countered', awaits: 'from', askedBy: 'from' } as const;
    expect(actsOf(offered, ['from'])).toEqual(['accept', 'counter', 'decline', 'withdraw']);
    expect(actsOf(offered, ['to'])).toEqual([]);
    expect(actsOf({ ...offered, awaits: 'to' }, ['to'])).toEqual(['accept', 'counter', 'decline']);
    expect(actsOf({ ...offered, state: 'accepted' }, ['to'])).toEqual(['reweight', 'end']);
    expect(actsOf({ ...offered, state: 'declined' }, ['from', 'to'])).toEqual([]);
  });
});
