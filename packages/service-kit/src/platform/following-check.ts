import { reasonOf, type LogFollowing } from '@cairn/history';
import type { ReadinessCheck } from '../health/health.js';

/** Ready while every follower goes on and the heads of all logs can be read. */
export function followingCheck(following: Pick<LogFollowing, 'status' | 'sweepFailure'>): ReadinessCheck {
  return {
    name: 'following',
    check: async () => {
      if (following.sweepFailure !== undefined) throw new Error(following.sweepFailure);
      const still = following.status().flatMap(({ follower, standstill }) => (standstill ? [`${follower}: ${reasonOf(standstill)}`] : []));
      if (still.length > 0) throw new Error(still.join(', '));
    },
  };
}
