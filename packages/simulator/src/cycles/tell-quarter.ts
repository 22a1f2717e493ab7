import { planAlignment } from '../alignments/plan-alignment.js';
import { tellAlignment } from '../alignments/tell-alignment.js';
import { pathOf, type Act, type Acts } from '../acts/act.js';
import { inOrderOfTime } from '../acts/merge.js';
import type { ObjectivePlan } from '../goals/objective-plan.js';
import { planObjectives } from '../goals/plan-objectives.js';
import { tellObjective } from '../goals/tell-objective.js';
import { holdsRetrospective } from '../learning/retrospective-id.js';
import { tellRetrospective } from '../learning/tell-retrospective.js';
import type { Unit } from '../organization/roster.js';
import type { Planted } from '../stories/story.js';
import { DAYS, type Quarter } from '../timeline/quarters.js';
import { PARKED } from '../wording/agreement.js';
import { COMPANY_THEMES } from '../wording/company-themes.js';
import { chanceOf, type World } from '../world.js';
import { cycleCreated, tellCourse } from './tell-cycle.js';

/** Everything that happens in a cycle; what is planted takes the place of what would have been drawn. */
export function* tellQuarter(world: World, quarter: Quarter, planted: Planted): Generator<Act> {
  yield cycleCreated(world, quarter);
  yield* inOrderOfTime(streamsOf(world, quarter, planted));
}

function* streamsOf(world: World, quarter: Quarter, planted: Planted): Generator<Acts> {
  yield tellCourse(world, quarter);
  for (const unit of world.roster.units) {
    for (const drawn of planObjectives(world, quarter, unit)) yield* streamsOfObjective(world, planted.objectives.get(drawn.objectiveId) ?? drawn, planted);
    if (unit.kind === 'division') yield tellParked(world, quarter, unit);
    if (holdsRetrospective(unit)) yield tellRetrospective(world, quarter, unit);
  }
}

function* streamsOfObjective(world: World, objective: ObjectivePlan, planted: Planted): Generator<Acts> {
  yield tellObjective(world, objective);
  const alignment = planted.alignments.get(objective.objectiveId) ?? planAlignment(world, objective);
  if (alignment !== null) yield tellAlignment(world, alignment);
}

/** Each division has a candidate that it does not choose, and says why. */
function* tellParked(world: World, { index, cycleId, start }: Quarter, { index: unitIndex, teamId, lead, language }: Unit): Generator<Act> {
  const random = chanceOf(world, 'parked', index, unitIndex);
  const objectiveId = world.ids('parked', index, unitIndex);
  const act = { actorId: lead.personId, method: 'POST' } as const;
  const written = { objectiveId, cycleId, teamId, as: 'candidate', title: random.pick(COMPANY_THEMES).title[language], ownerId: lead.personId };
  yield { ...act, at: world.clock.at(start, DAYS.writing, 15), path: '/objectives', body: written, what: 'candidate' };
  yield { ...act, at: world.clock.at(start, DAYS.parking, 15), path: pathOf`/objectives/${objectiveId}/park`, body: { reason: random.pick(PARKED)[language] }, what: 'candidate parked' };
}
