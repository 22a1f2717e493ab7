import { handlersFor } from '../projecting/handlers.js';
import type { GoalDocs } from './goal-docs.js';
import { evolve } from './objective.handlers.js';

/** Streams `objective-<id>`: how an objective is looked at again, how it ends and what follows it. */
export const objectiveEndHandlers = handlersFor<GoalDocs>()({
  'objective.reviewed': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, review: { answer: event.data.answer, reason: event.data.reason, at: event.at } })),
  'objective.cancelled': (event, docs) => {
    const { reason, progress } = event.data;
    const cancelled = { position: event.position, at: event.at, reason, ...(progress !== undefined && { progress }) };
    return evolve(docs, event, (doc) => ({ ...doc, state: 'cancelled', closedAt: event.at, cancelled }));
  },
  'objective.scored': (event, docs) => {
    const { objectiveId: _objective, cycleId: _cycle, teamId: _team, ...score } = event.data;
    return evolve(docs, event, (doc) => ({ ...doc, state: 'closed', closedAt: doc.closedAt ?? event.at, score: { ...score, at: event.at } }));
  },
  'objective.difference-answered': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, difference: { answer: event.data.answer, text: event.data.text } })),
  'objective.carried-over': (event, docs) => evolve(docs, event, (doc) => ({ ...doc, carriedTo: { objectiveId: event.data.toObjectiveId, cycleId: event.data.toCycleId } })),
});
