import type { FollowedEvent } from '@cairn/history';
import type { Documents } from '@cairn/views';
import { withFields } from '../projecting/changed-fields.js';
import { change } from '../projecting/changing.js';
import { handlersFor } from '../projecting/handlers.js';
import { born } from '../projecting/stamp.js';
import type { GoalDocs, InitiativeDoc } from './goal-docs.js';
import { evolve as evolveObjective } from './objective.handlers.js';

type InitiativeEvent = FollowedEvent & { readonly data: { readonly initiativeId: string } };

/** Streams `objective-<id>`: initiatives. */
export const initiativeHandlers = handlersFor<GoalDocs>()({
  'initiative.added': async (event, docs) => {
    const { teamId: _team, ...initiative } = event.data;
    docs.put('initiatives', initiative.initiativeId, { ...initiative, state: 'planned', ...born(event) });
    await evolveObjective(docs, event, (doc) => ({ ...doc, initiativeIds: [...doc.initiativeIds, initiative.initiativeId] }));
  },
  'initiative.revised': (event, docs) => evolve(docs, event, (doc) => withFields(doc, event.data.changes)),
  'initiative.moved': (event, docs) => evolve(docs, event, (doc) => withFields(doc, [{ field: 'parentId', to: event.data.toParentId }])),
  'initiative.started': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, state: 'in-progress' })),
  'initiative.finished': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, state: 'done', endedAt: event.at })),
  'initiative.dropped': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, state: 'dropped', endedAt: event.at, droppedReason: event.data.reason })),
});

function evolve(docs: Documents<GoalDocs>, event: InitiativeEvent, to: (doc: InitiativeDoc) => InitiativeDoc): Promise<void> {
  return change(docs, { view: 'initiatives', id: event.data.initiativeId, event }, to);
}
