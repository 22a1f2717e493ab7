import type { FollowedEvent } from '@cairn/history';
import type { Documents } from '@cairn/views';
import { handlersFor } from '../projecting/handlers.js';
import { born, restamped } from '../projecting/stamp.js';
import type { CheckInDocs, SlotRecordDoc } from './check-in-docs.js';

/** Streams `rhythm-<team>`. */
export const slotHandlers = handlersFor<CheckInDocs>()({
  'check-in.missed': (event, docs) => record(docs, event, { missed: { at: event.at, due: event.data.due, responsibleId: event.data.responsibleId } }),
  'slot.excused': (event, docs) => {
    const { because, reason } = event.data;
    return record(docs, event, { excused: { at: event.at, by: event.actor, because, ...(reason !== undefined && { reason }) } });
  },
});

async function record(docs: Documents<CheckInDocs>, event: FollowedEvent<'check-in.missed' | 'slot.excused'>, what: Pick<SlotRecordDoc, 'missed' | 'excused'>): Promise<void> {
  const { slot, keyResultId, objectiveId, cycleId, teamId } = event.data;
  const doc = await docs.get('slotRecords', slot);
  docs.put('slotRecords', slot, { ...doc, slot, keyResultId, objectiveId, cycleId, teamId, ...what, ...(doc ? restamped(doc, event) : born(event)) });
}
