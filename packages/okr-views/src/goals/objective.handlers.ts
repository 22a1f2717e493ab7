import type { FollowedEvent } from '@cairn/history';
import type { EventType } from '@cairn/contracts';
import type { Documents } from '@cairn/views';
import { withFields } from '../projecting/changed-fields.js';
import { change, known } from '../projecting/changing.js';
import { handlersFor } from '../projecting/handlers.js';
import { born } from '../projecting/stamp.js';
import type { GoalDocs, ObjectiveDoc } from './goal-docs.js';

type ObjectiveEvent = FollowedEvent & { readonly data: { readonly objectiveId: string } };

/** Streams `objective-<id>`: the objective itself, from the first idea to its commitment. */
export const objectiveHandlers = handlersFor<GoalDocs>()({
  'objective.created': (event, docs) => {
    const { as, rationale = {}, ...objective } = event.data;
    docs.put('objectives', objective.objectiveId, {
      ...objective, rationale, state: as, resumesAs: as, reach: null, committedPosition: null, committedAt: null, confidence: {}, closedAt: null, keyResultIds: [], initiativeIds: [], ...born(event),
    });
  },
  'objective.chosen': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, state: 'draft', resumesAs: 'draft' })),
  'objective.parked': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, state: 'parked', parked: { position: event.position, at: event.at, reason: event.data.reason } })),
  'objective.resumed': (event, docs) => evolve(docs, event, ({ parked: _parked, ...doc }) => ({ ...doc, state: doc.resumesAs })),
  'objective.committed': (event, docs) =>
    evolve(docs, event, (doc) => {
      const stated = (event.data.confidence ?? []).map(({ keyResultId, confidence }) => [keyResultId, confidence]);
      return { ...doc, state: 'committed', committedPosition: event.position, committedAt: event.at, confidence: Object.fromEntries(stated) as Record<string, string> };
    }),
  'objective.approved': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, approval: { approverId: event.data.approverId, readVersion: event.data.readVersion } })),
  'objective.approval-voided': (event, docs) => evolve(docs, event, ({ approval: _approval, ...doc }) => doc),
  'objective.reworded': (event, docs) => evolve(docs, event, (doc) => withFields(doc, event.data.changes)),
  'objective.rationale-changed': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, rationale: withFields(doc.rationale, event.data.changes) })),
  'objective.owner-changed': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, ownerId: event.data.to })),
  'objective.kind-changed': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, kind: event.data.to })),
  'objective.tagged': (event, docs) => evolve(docs, event, (doc) => withFields({ ...doc, tags: event.data.tags }, [{ field: 'themeId', to: event.data.themeId }])),
  'objective.restricted': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, reach: 'restricted', audience: event.data.audience })),
  'objective.opened': (event, docs) => evolve(docs, event, ({ audience: _audience, ...doc }) => ({ ...doc, reach: null })),
  'objective.moved': async (event, docs) => {
    const { objectiveId, toTeamId: teamId } = event.data;
    const { keyResultIds } = known(await docs.get('objectives', objectiveId), objectiveId);
    await evolve(docs, event, (doc) => ({ ...doc, teamId }));
    for (const id of keyResultIds) await change(docs, { view: 'keyResults', id, event }, (doc) => ({ ...doc, teamId }));
  },
});

/** Changes the objective that an event of its stream is about. */
export function evolve<E extends ObjectiveEvent | FollowedEvent<EventType & `objective.${string}`>>(docs: Documents<GoalDocs>, event: E, to: (doc: ObjectiveDoc) => ObjectiveDoc): Promise<void> {
  return change(docs, { view: 'objectives', id: event.data.objectiveId, event }, to);
}
