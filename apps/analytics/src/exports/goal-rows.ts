import type { KeyResultReading, ObjectiveReading } from '@cairn/okr-views';
import type { ExportRow } from './dataset.js';

/** An objective with its figures, as a row. */
export function objectiveRow({ objective, progress, expected, pace, paceStatus, health, confidence }: ObjectiveReading): ExportRow {
  const { objectiveId, cycleId, teamId, ownerId, title, kind, state, tags, committedAt, closedAt, score } = objective;
  return {
    objectiveId, cycleId, teamId, ownerId, title, kind, state, tags, committedAt, closedAt, progress, expected, pace, paceStatus, health,
    ...given({ themeId: objective.themeId, externalId: objective.externalId, continuesId: objective.continuesId }),
    ...(confidence && { confidence: confidence.value, confidenceAssumed: confidence.assumed }),
    ...(score && { ...signed(score), scoreBand: score.band, postMortem: score.postMortem }),
  };
}

/** A key result with its plan and its figures, as a row. */
export function keyResultRow({ keyResult, value, progress, expected, pace, paceStatus, health, said, confidence, slots }: KeyResultReading): ExportRow {
  const { keyResultId, objectiveId, cycleId, teamId, responsibleId, standing, score, plan } = keyResult;
  const { title, type, unit, currency, start, target, low, high, tolerance, mode, weight, due, measureEvery } = plan;
  return {
    keyResultId, objectiveId, cycleId, teamId, responsibleId, standing, title, type, due, value, progress, expected, pace, paceStatus, health, said,
    ...given({ unit, currency, start, target, low, high, tolerance, mode, weight, measureEvery, externalId: keyResult.externalId, replacesId: keyResult.replacesId }),
    confidence: confidence.value, confidenceAssumed: confidence.assumed,
    slotsDue: slots.due, slotsOnTime: slots.onTime, slotsKept: slots.kept, slotsCovered: slots.covered,
    ...(score && signed(score)),
  };
}

function signed({ proposed, given: score, asCommitted, asAmended }: { readonly proposed?: string; readonly given: string; readonly asCommitted?: string; readonly asAmended?: string }): ExportRow {
  return { scoreGiven: score, ...given({ scoreProposed: proposed, scoreAsCommitted: asCommitted, scoreAsAmended: asAmended }) };
}

/** What is there of it. */
export function given(cells: Readonly<Record<string, string | undefined>>): ExportRow {
  return Object.fromEntries(Object.entries(cells).flatMap(([name, cell]) => (cell === undefined ? [] : [[name, cell]])));
}
