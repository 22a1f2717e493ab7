import { alignmentTo } from '../alignments/plan-alignment.js';
import { planObjective } from '../goals/plan-objectives.js';
import type { World } from '../world.js';
import { runningQuarter, teamOf } from './running.js';
import type { Story } from './story.js';

/** The last team asks to contribute to its division without a word, and is accepted without a word. */
export function silentAlignment(world: World): Story {
  const quarter = runningQuarter(world);
  const unit = teamOf(world, world.roster.teams.length - 1);
  const from = planObjective(world, quarter, unit, 0);
  const alignment = alignmentTo(world, from, { unit: unit.division ?? world.roster.root, number: 1 }, 'silent');
  const { alignmentId, toObjectiveId } = alignment;
  return {
    objectives: [],
    alignments: [alignment],
    expectation: { story: 'silent-alignment', cycleId: quarter.cycleId, alignmentId, fromObjectiveId: from.objectiveId, toObjectiveId, silent: true },
  };
}
