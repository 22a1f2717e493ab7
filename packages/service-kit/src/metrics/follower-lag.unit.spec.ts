import { emptyHead, type FollowerStatus, type Head } from '@cairn/history';
import { describe, expect, it } from '@jest/globals';
import { followerLags } from './follower-lag.js';
import { Metrics } from './metrics.js';

const HEADS: readonly Head[] = [{ ...emptyHead('a'), position: 10 }, { ...emptyHead('b'), position: 5 }];
const history = { heads: async (after?: string) => HEADS.filter(({ org }) => after === undefined || org > after) };
const parking = { code: 'poison', attempts: 1, since: '', retryAt: '' };
const STATUS: readonly FollowerStatus[] = [
  { follower: 'goals@1', org: 'a', position: 8 },
  { follower: 'goals@1', org: 'b', position: 1, standstill: { kind: 'parked', position: 1, parking } },
  { follower: 'eraser', org: 'a', position: 10 },
  { follower: 'eraser', org: 'b', position: 9 },
];

describe('the lag of followers', () => {
  it('is that in the organization where there is most of it', async () => {
    expect(await followerLags(history, STATUS)).toEqual([{ follower: 'goals@1', commits: 4, halted: 1 }, { follower: 'eraser', commits: 0, halted: 0 }]);
  });

  it('stands among the metrics, and is left out while the log is away', async () => {
    const metrics = new Metrics('goals');
    let isAway = false;
    metrics.watchFollowers(() => (isAway ? Promise.reject(new Error('away')) : followerLags(history, STATUS)));
    expect(await metrics.registry.metrics()).toMatch(/cairn_follower_lag_commits\{follower="goals@1",service="goals"\} 4\n[^]*cairn_follower_halted_organizations\{follower="goals@1",service="goals"\} 1/);
    isAway = true;
    expect(await metrics.registry.metrics()).not.toContain('follower="goals@1"');
  });
});
