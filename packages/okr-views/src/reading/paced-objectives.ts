import type { PacedKeyResult } from '@cairn/method';
import type { KeyResultDoc, ObjectiveDoc } from '../goals/goal-docs.js';
import type { GoalRows } from '../rows/goal-rows.js';
import { progressUnder, standingAt, unlessRefused } from './key-result-figures.js';
import { momentOf, type Moment } from './moment.js';
import { pacedKeyResult } from './objective-reading.js';
import type { Reading } from './reading.js';
import { inTurns } from '../turns/in-turns.js';

/** Objectives that are looked at without a pause. */
const AT_ONCE = 50;

/** An objective with what its progress and pace are rolled up from. */
export interface PacedObjective {
  readonly objective: ObjectiveDoc;
  readonly keyResults: readonly PacedKeyResult[];
}

/** Only progress and what was expected, as a goal map asks for: a fraction of the work of `figuresOfRows`, and the same figures. */
export function pacedObjectives(rows: GoalRows, at: Pick<Reading, 'clock' | 'effectiveOn' | 'timeZone'>): readonly PacedObjective[] {
  const moment = momentOf(rows, at);
  return rows.objectives.map((objective) => pacedObjective(objective, moment));
}

/** The same, with a turn for others now and then. */
export function pacedInTurns(rows: GoalRows, at: Pick<Reading, 'clock' | 'effectiveOn' | 'timeZone'>): Promise<readonly PacedObjective[]> {
  const moment = momentOf(rows, at);
  return inTurns(rows.objectives, AT_ONCE, (piece) => piece.map((objective) => pacedObjective(objective, moment)));
}

function pacedObjective(objective: ObjectiveDoc, moment: Moment): PacedObjective {
  return { objective, keyResults: (moment.rows.keyResults.get(objective.objectiveId) ?? []).map((keyResult) => paced(objective, keyResult, moment)) };
}

function paced(objective: ObjectiveDoc, keyResult: KeyResultDoc, moment: Moment): PacedKeyResult {
  const { keyResultId, plan } = keyResult;
  const standing = standingAt(moment.rows.checkIns.get(keyResultId) ?? [], moment.t);
  const slots = plan.mode === 'kept' ? moment.slotsOf(objective, keyResult) : [];
  const { figures } = unlessRefused(() => progressUnder({ plan, standing, slots }, moment), { progress: null, expected: null });
  return pacedKeyResult({ keyResult, ...figures });
}
