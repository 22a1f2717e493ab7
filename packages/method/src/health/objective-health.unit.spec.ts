import { describe, expect, it } from '@jest/globals';
import type { Health, KeyResultHealth } from './health.js';
import { objectiveHealth } from './objective-health.js';
import type { SaidHealth } from './statement.js';

const open = (health: Health, said: SaidHealth | null = null): KeyResultHealth => ({ state: 'open', health, said });
const ORDER: readonly Health[] = ['off-track', 'at-risk', 'outdated', 'pending', 'on-track'];

describe('objectiveHealth', () => {
  it.each(ORDER.flatMap((worse, n) => ORDER.slice(n).map((better) => [worse, better] as const)))('%s beside %s is the first of them', (worse, better) => {
    expect(objectiveHealth([open(better), open(worse)])).toBe(worse);
    expect(objectiveHealth([open(worse), open(better)])).toBe(worse);
  });

  it.each([['off-track', 'off-track'], ['at-risk', 'at-risk'], ['on-track', 'outdated'], [null, 'outdated']] as const)('counts one that is outdated and last said %s as %s', (said, counted) => {
    expect(objectiveHealth([open('outdated', said), open('on-track', 'on-track')])).toBe(counted);
  });

  it('passes over what is closed', () => {
    expect(objectiveHealth([{ state: 'closed', outcome: 'ended-short', said: 'off-track' }, open('on-track', 'on-track')])).toBe('on-track');
  });

  it('is none without an open key result', () => {
    expect(objectiveHealth([])).toBeNull();
    expect(objectiveHealth([{ state: 'closed', outcome: 'reached', said: 'on-track' }])).toBeNull();
  });
});
