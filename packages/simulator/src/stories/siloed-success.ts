import { contributorWeights, objectiveExpected, objectivePace, objectiveProgress, supportOf, type Contributor } from '@cairn/method';
import { alignmentTo, type AlignmentPlan } from '../alignments/plan-alignment.js';
import { plainCourse } from '../goals/draw-course.js';
import type { ObjectivePlan } from '../goals/objective-plan.js';
import { pacedAt, type ToldObjective } from '../goals/readings.js';
import type { World } from '../world.js';
import type { SiloedSuccess } from './expectation.js';
import { plant, toldOf } from './plant.js';
import { runningQuarter } from './running.js';
import type { Story } from './story.js';

/** Of the way to the target at the end of the cycle; the contributors go faster than their plan, so that a week without figure does not show. */
const OWN_END = 0.35;
const CONTRIBUTORS_END = 1.25;
const MOST_CONTRIBUTORS = 3;

/**
 * The divisions are all on course with what they agreed to contribute to the organization's first objective, and its own key results stay under
 * half of their pace.
 */
export function siloedSuccess(world: World): Story {
  const quarter = runningQuarter(world);
  const { root, divisions } = world.roster;
  const served = plant(world, quarter, { unit: root, number: 0 }, () => plainCourse(OWN_END, { said: 'at-risk' }));
  const contributors = divisions.slice(0, MOST_CONTRIBUTORS).map((unit) => plant(world, quarter, { unit, number: 0 }, () => plainCourse(CONTRIBUTORS_END)));
  const alignments = contributors.map((from) => alignmentTo(world, from, { unit: root, number: 0 }, 'worded'));
  return { objectives: [served, ...contributors], alignments, expectation: expectationOf(world, served, alignments) };
}

function expectationOf(world: World, served: ObjectivePlan, alignments: readonly AlignmentPlan[]): SiloedSuccess {
  const own = pacedAt(world, toldOf(world, served), world.now);
  const contributors = alignments.map(({ from }) => contributorOf(world, toldOf(world, from)));
  const links = contributors.map(({ id }) => ({ fromId: id, toId: served.objectiveId, state: 'accepted' }) as const);
  const { support, supportPace } = supportOf(contributorWeights(served.objectiveId, [], links), contributors);
  return {
    story: 'siloed-success',
    cycleId: served.quarter.cycleId,
    objectiveId: served.objectiveId,
    contributorIds: contributors.map(({ id }) => id),
    alignmentIds: alignments.map(({ alignmentId }) => alignmentId),
    progress: objectiveProgress(own).progress,
    pace: objectivePace(own),
    support,
    supportPace,
  };
}

function contributorOf(world: World, told: ToldObjective): Contributor {
  const paced = pacedAt(world, told, world.now);
  return { id: told.plan.objectiveId, cancelled: false, progress: objectiveProgress(paced).progress, expected: objectiveExpected(paced) };
}
