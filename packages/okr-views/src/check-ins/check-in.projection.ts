import { defineProjection } from '@cairn/views';
import type { CheckInDocs } from './check-in-docs.js';
import { checkInHandlers } from './check-in.handlers.js';
import { slotHandlers } from './slot.handlers.js';

/** Check-ins and what the history holds of slots. The words stand apart from the figures, so that reading ten thousand figures parses no seal. */
export const checkInViews = defineProjection<CheckInDocs>({
  name: 'check-in-views',
  version: 1,
  views: {
    checkIns: { keys: ['keyResultId', 'cycleId', 'teamId'] },
    answers: { keys: ['keyResultId'] },
    slotRecords: { keys: ['keyResultId', 'teamId', 'cycleId'] },
  },
  on: { ...checkInHandlers, ...slotHandlers },
});
