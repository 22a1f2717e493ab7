import { fields, type EventData } from '@cairn/contracts';
import type { FollowedEvent } from '@cairn/history';
import { keyResultIn, objectiveFold, type KeyResultRead } from '@cairn/rhythm';
import type { Documents } from '@cairn/views';
import { change, known } from '../projecting/changing.js';
import { handlersFor } from '../projecting/handlers.js';
import { born } from '../projecting/stamp.js';
import type { GoalDocs, KeyResultDoc, KeyResultPlan } from './goal-docs.js';
import { evolve as evolveObjective } from './objective.handlers.js';

type KeyResultEvent = FollowedEvent & { readonly data: { readonly keyResultId: string } };

/** Streams `objective-<id>`: key results. What slots follow from is evolved by the fold that slots are computed from. */
export const keyResultHandlers = handlersFor<GoalDocs>()({
  'key-result.added': async (event, docs) => {
    const { keyResultId, objectiveId, cycleId, teamId, externalId, replacesId } = event.data;
    const read = readAfter(event, []);
    const links = { ...(externalId !== undefined && { externalId }), ...(replacesId !== undefined && { replacesId }) };
    docs.put('keyResults', keyResultId, { ...read, objectiveId, cycleId, teamId, plan: planIn(event.data), addedPosition: event.position, ...links, ...born(event) });
    await evolveObjective(docs, event, (doc) => ({ ...doc, keyResultIds: [...doc.keyResultIds, keyResultId] }));
    if (replacesId !== undefined) await change(docs, { view: 'keyResults', id: replacesId, event }, (doc) => ({ ...doc, replacedById: keyResultId }));
  },
  'key-result.revised': (event, docs) => evolve(docs, event),
  'key-result.goalpost-moved': (event, docs) => evolve(docs, event),
  'key-result.responsible-changed': (event, docs) => evolve(docs, event),
  'key-result.cancelled': (event, docs) => {
    const { reason, lastProgress } = event.data;
    return evolve(docs, event, (doc) => ({ ...doc, cancelled: { position: event.position, at: event.at, reason, ...(lastProgress !== undefined && { lastProgress }) } }));
  },
  'key-result.scored': (event, docs) => {
    const { objectiveId: _objective, cycleId: _cycle, teamId: _team, keyResultId: _keyResult, ...score } = event.data;
    return evolve(docs, event, (doc) => ({ ...doc, score: { ...score, at: event.at } }));
  },
  'key-result.captured': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, captured: { value: event.data.value, at: event.at } })),
});

const PLAN_FIELDS = Object.keys(fields.planFields) as readonly (keyof KeyResultPlan)[];

function planIn(data: EventData<'key-result.added'>): KeyResultPlan {
  return Object.fromEntries(PLAN_FIELDS.filter((name) => data[name] !== undefined).map((name) => [name, data[name]])) as KeyResultPlan;
}

function evolve(docs: Documents<GoalDocs>, event: KeyResultEvent, also: (doc: KeyResultDoc) => KeyResultDoc = (doc) => doc): Promise<void> {
  return change(docs, { view: 'keyResults', id: event.data.keyResultId, event }, (doc) => also({ ...doc, ...readAfter(event, [doc]) } as KeyResultDoc));
}

/** One key result after an event, as the fold has it of the whole objective. */
function readAfter(event: KeyResultEvent, keyResults: readonly KeyResultRead[]): KeyResultRead {
  const { objectiveId, cycleId, teamId, keyResultId } = event.data as EventData<'key-result.revised'>;
  const objective = { objectiveId, cycleId, teamId, committedAt: null, standing: 'open', closedAt: null, confidence: {}, keyResults } as const;
  return known(keyResultIn(known(objectiveFold.evolve(objective, event), objectiveId), keyResultId), keyResultId);
}
