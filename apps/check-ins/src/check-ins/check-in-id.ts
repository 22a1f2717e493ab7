import type { Commit } from '@cairn/contracts';

/** The id of the check-in or correction that a commit made or acknowledged: a repeated request gets the one of the first time. */
export function checkInIdIn({ events }: Pick<Commit, 'events'>): string {
  const id = events[0]?.data['checkInId'];
  return typeof id === 'string' ? id : '';
}
