import { CairnError } from '@cairn/contracts/errors';
import { defineProjection } from '../../projection/definition.js';
import type { Documents } from '../../projection/documents.js';
import { changedPlan, correctedPoint, planOf } from './changes.js';
import type { ProgressDocs } from './documents.js';

/**
 * What progress is told from: the tree of teams, objectives, definitions of key results, and every value that stands. Each fact is a
 * row; what sums over them is computed when it is asked for (docs/ARCHITECTURE.md), so that no event writes more than two rows.
 */
export const progressProjection = defineProjection<ProgressDocs>({
  name: 'progress',
  version: 1,
  views: { teams: { keys: ['parentTeamId'] }, objectives: { keys: ['teamId', 'cycleId'] }, keyResults: { keys: ['objectiveId'] }, points: { keys: ['keyResultId'] } },
  on: {
    'team.created': ({ data: { teamId, parentTeamId } }, docs) => docs.put('teams', teamId, { teamId, ...(parentTeamId !== undefined && { parentTeamId }) }),
    'team.moved': ({ data: { teamId, toParentId } }, docs) => docs.put('teams', teamId, { teamId, ...(toParentId !== undefined && { parentTeamId: toParentId }) }),

    'objective.created': ({ data: { objectiveId, cycleId, teamId } }, docs) => docs.put('objectives', objectiveId, { objectiveId, cycleId, teamId, isCancelled: false }),
    'objective.moved': ({ data: { objectiveId, toTeamId } }, docs) => change(docs, 'objectives', objectiveId, (objective) => ({ ...objective, teamId: toTeamId })),
    'objective.cancelled': ({ data: { objectiveId } }, docs) => change(docs, 'objectives', objectiveId, (objective) => ({ ...objective, isCancelled: true })),

    'key-result.added': ({ data }, docs) =>
      docs.put('keyResults', data.keyResultId, { keyResultId: data.keyResultId, objectiveId: data.objectiveId, plan: planOf(data), isCancelled: false }),
    'key-result.revised': ({ data }, docs) => change(docs, 'keyResults', data.keyResultId, (keyResult) => ({ ...keyResult, plan: changedPlan(keyResult.plan, data.changes) })),
    'key-result.goalpost-moved': ({ data }, docs) =>
      change(docs, 'keyResults', data.keyResultId, (keyResult) => ({ ...keyResult, plan: changedPlan(keyResult.plan, data.changes) })),
    'key-result.cancelled': ({ data: { keyResultId } }, docs) => change(docs, 'keyResults', keyResultId, (keyResult) => ({ ...keyResult, isCancelled: true })),

    'check-in.recorded': ({ data: { checkInId, keyResultId, effectiveAt, slot, value }, position, index }, docs) =>
      docs.put('points', checkInId, { keyResultId, effectiveAt, slot, ...(value !== undefined && { value }), position, index }),
    'check-in.corrected': async ({ data: { checkInId, supersedes, changes }, position, index }, docs) => {
      const superseded = known(await docs.get('points', supersedes), supersedes);
      docs.remove('points', supersedes);
      docs.put('points', checkInId, { ...correctedPoint(superseded, changes), position, index });
    },
  },
});

async function change<V extends keyof ProgressDocs>(docs: Documents<ProgressDocs>, view: V, id: string, to: (doc: ProgressDocs[V]) => ProgressDocs[V]): Promise<void> {
  docs.put(view, id, to(known(await docs.get(view, id), id)));
}

/** An event about something that was never made: the log is not one that our services write, so nothing is guessed. */
function known<Doc>(doc: Doc | undefined, id: string): Doc {
  if (doc === undefined) throw new CairnError('The event is about something that the log does not have.', { code: 'subject-unknown', details: { id } });
  return doc;
}
