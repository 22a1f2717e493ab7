import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pathOf, type Act } from './act.js';
import { inOrderOfTime } from './merge.js';

const actAt = (at: number, what: string): Act => ({ at, actorId: 'p', method: 'POST', path: '/', what });

describe('streams of acts', () => {
  it('become one in order of time; at the same time the earlier stream goes first', () => {
    const times = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(times, (all) => {
        const streams = all.map((own, stream) => own.toSorted((one, other) => one - other).map((at, index) => actAt(at, `${stream}.${index}`)));
        expect([...inOrderOfTime(streams)]).toEqual(streams.flat().toSorted((one, other) => one.at - other.at));
      }),
    );
  });

  it('are not asked for more than is taken', () => {
    let made = 0;
    function* endless(): Generator<Act> {
      for (;;) yield actAt(made++, 'again');
    }
    const merged = inOrderOfTime([endless(), []]);
    for (let taken = 0; taken < 3; taken += 1) merged.next();
    expect(made).toBe(3);
  });

  it('have paths whose ids cannot leave their place', () => {
    expect(pathOf`/teams/${'a/b ü'}/members`).toBe('/teams/a%2Fb%20%C3%BC/members');
  });
});
