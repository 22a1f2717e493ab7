import type { ChangeStages, PacedKeyResult } from '@cairn/method';
import { loadObjective, pacedObjectives, type GoalRows, type KeyResultDoc, type Reading } from '@cairn/okr-views';

/** An objective's key results at two moments, and between them with one cause after the other at work. */
export interface ObjectiveStages extends ChangeStages {
  /** Titles of all that took part, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** First the new values at the old plan, then the new plan, then what was added or cancelled. An objective that was not there has no key results. */
export async function stagesOf(from: Reading, to: Reading, objectiveId: string): Promise<ObjectiveStages> {
  const [before, after] = await Promise.all([loadObjective(from.views, objectiveId), loadObjective(to.views, objectiveId)]);
  const [old, now] = [keyResultsOf(before, objectiveId), keyResultsOf(after, objectiveId)];
  const known = new Map(now.map((keyResult) => [keyResult.keyResultId, keyResult]));
  const measurement = old.map((keyResult) => withPlan(known.get(keyResult.keyResultId) ?? keyResult, { plan: keyResult, standing: keyResult }));
  const goalposts = old.map((keyResult) => withPlan(known.get(keyResult.keyResultId) ?? keyResult, { plan: known.get(keyResult.keyResultId) ?? keyResult, standing: keyResult }));
  const at = (keyResults: readonly KeyResultDoc[]) => paced(after && { ...after, keyResults: new Map([[objectiveId, keyResults]]) }, to);
  return { before: paced(before, from), measurement: at(measurement), goalposts: at(goalposts), membership: paced(after, to), titles: new Map([...old, ...now].map(({ keyResultId, plan }) => [keyResultId, plan.title])) };
}

function keyResultsOf(rows: GoalRows | undefined, objectiveId: string): readonly KeyResultDoc[] {
  return rows?.keyResults.get(objectiveId) ?? [];
}

/** A key result measured by the plan of one moment, and counted as at another. */
function withPlan(keyResult: KeyResultDoc, as: { readonly plan: KeyResultDoc; readonly standing: KeyResultDoc }): KeyResultDoc {
  const { plan, dues } = as.plan;
  const { standing, closedAt } = as.standing;
  const { cancelled: _cancelled, ...kept } = keyResult;
  return { ...kept, plan, dues, standing, closedAt, ...(as.standing.cancelled && { cancelled: as.standing.cancelled }) };
}

function paced(rows: GoalRows | undefined, at: Reading): readonly PacedKeyResult[] {
  return rows === undefined ? [] : pacedObjectives(rows, at).flatMap(({ keyResults }) => keyResults);
}
