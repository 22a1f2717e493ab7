import { defineProjection } from '@cairn/views';
import type { GoalDocs } from './goal-docs.js';
import { initiativeHandlers } from './initiative.handlers.js';
import { keyResultHandlers } from './key-result.handlers.js';
import { objectiveEndHandlers } from './objective-end.handlers.js';
import { objectiveHandlers } from './objective.handlers.js';

/** Objectives with their key results and initiatives, each a document of its own; a move writes one row for each key result of the objective. */
export const goalViews = defineProjection<GoalDocs>({
  name: 'goal-views',
  version: 1,
  views: {
    objectives: { keys: ['cycleId', 'teamId', 'ownerId', 'state', 'reach', 'externalId'] },
    keyResults: { keys: ['objectiveId', 'cycleId', 'teamId', 'responsibleId', 'externalId'] },
    initiatives: { keys: ['keyResultId', 'objectiveId', 'cycleId', 'ownerId'] },
  },
  on: { ...objectiveHandlers, ...objectiveEndHandlers, ...keyResultHandlers, ...initiativeHandlers },
});
