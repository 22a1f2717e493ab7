import type { EventData } from '@cairn/contracts';
import { defineProjection } from '@cairn/views';

/** What a key result's check-ins came to: rewritten by each of them. */
export interface KeyResultActivity {
  readonly objectiveId: string;
  readonly checkIns: number;
  readonly lastValue: string;
}

/** A check-in as it was recorded; its answers stay sealed in views too. */
export interface CheckInRow {
  readonly keyResultId: string;
  readonly data: EventData<'check-in.recorded'>;
}

/** A projection for drills: one document that changes with every event, one that is written once, one that goes. */
export const activity = defineProjection<{ keyResults: KeyResultActivity; checkIns: CheckInRow; pending: { readonly keyResultId: string } }>({
  name: 'activity',
  version: 1,
  views: { keyResults: { keys: ['objectiveId'] }, checkIns: { keys: ['keyResultId'] }, pending: { keys: [] } },
  on: {
    'check-in.recorded': async ({ data }, docs) => {
      const { keyResultId, objectiveId, checkInId, value } = data;
      const before = await docs.get('keyResults', keyResultId);
      const lastValue = typeof value === 'string' ? value : (before?.lastValue ?? '');
      docs.put('keyResults', keyResultId, { objectiveId, checkIns: (before?.checkIns ?? 0) + 1, lastValue });
      docs.put('checkIns', checkInId, { keyResultId, data });
      const pending = await docs.get('pending', objectiveId);
      if (pending) docs.remove('pending', objectiveId);
      else docs.put('pending', objectiveId, { keyResultId });
    },
  },
});
