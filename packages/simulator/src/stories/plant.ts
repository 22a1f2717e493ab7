import { isMetric } from '@cairn/method';
import type { Act } from '../acts/act.js';
import type { NumberedObjective } from '../alignments/plan-alignment.js';
import type { Course, KeyResultPlan, ObjectivePlan } from '../goals/objective-plan.js';
import { planObjective } from '../goals/plan-objectives.js';
import type { ToldObjective } from '../goals/readings.js';
import { tellObjective } from '../goals/tell-objective.js';
import type { Unit } from '../organization/roster.js';
import { DAYS, type Quarter } from '../timeline/quarters.js';
import type { World } from '../world.js';

/** An objective as it would be drawn, but with nothing left to chance: its metrics alone, each on the course of its number (from 0). */
export function plant(world: World, quarter: Quarter, { unit, number }: NumberedObjective, courseOf: (index: number) => Course): ObjectivePlan {
  const drawn = planObjective(world, quarter, unit, number);
  const metrics = drawn.theme.keyResults.filter(({ terms }) => isMetric(terms));
  const keyResults = metrics.map((theme, index): KeyResultPlan => ({ theme, terms: theme.terms, responsible: responsibleOf(unit, index), course: courseOf(index) }));
  return { ...drawn, kind: 'aspirational', owner: unit.lead, commitDay: DAYS.commitment, keyResults, initiatives: [] };
}

/** What is told of an objective from its beginning to its end, whenever now is. */
export function toldOf(world: World, objective: ObjectivePlan): ToldObjective {
  const telling = tellObjective(world, objective);
  let step: IteratorResult<Act, ToldObjective> = telling.next();
  while (step.done !== true) step = telling.next();
  return step.value;
}

/** The first is the act of a member, where there is one, so that the lead can answer it. */
function responsibleOf({ responsibles }: Unit, index: number) {
  return responsibles[(index + 1) % responsibles.length] ?? responsibles[0];
}
