import { progressOfValue } from '@cairn/method';
import { defineProjection } from '@cairn/views';

/** Where a key result stands: one document that every check-in rewrites, so that each of them makes a row and closes one. */
export interface Standing {
  readonly objectiveId: string;
  readonly teamId: string;
  readonly checkIns: number;
  readonly value: string;
  readonly progress: string;
}

/** The one key result that the bench checks in, many times over. */
const KEY_RESULT = { type: 'increase', start: '0', target: '100' } as const;

export function standingAfter(before: Standing | undefined, data: { readonly objectiveId: string; readonly teamId: string; readonly value?: unknown }): Standing {
  const value = typeof data.value === 'string' ? data.value : '0';
  return { objectiveId: data.objectiveId, teamId: data.teamId, checkIns: (before?.checkIns ?? 0) + 1, value, progress: progressOfValue(KEY_RESULT, value) };
}

export const standingProjection = defineProjection<{ standings: Standing }>({
  name: 'standing',
  version: 1,
  views: { standings: { keys: ['objectiveId', 'teamId'] } },
  on: {
    'check-in.recorded': async ({ data }, docs) => docs.put('standings', data.keyResultId, standingAfter(await docs.get('standings', data.keyResultId), data)),
  },
});
