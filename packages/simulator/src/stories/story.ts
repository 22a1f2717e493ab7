import type { AlignmentPlan } from '../alignments/plan-alignment.js';
import type { ObjectivePlan } from '../goals/objective-plan.js';
import type { World } from '../world.js';
import type { Expectation } from './expectation.js';

/** What is planted, by the objective that it belongs to: for an alignment, the one that it starts from. */
export interface Planted {
  readonly objectives: ReadonlyMap<string, ObjectivePlan>;
  readonly alignments: ReadonlyMap<string, AlignmentPlan>;
}

/** Something that is made to happen, and what must come out of it. */
export interface Story {
  readonly objectives: readonly ObjectivePlan[];
  readonly alignments: readonly AlignmentPlan[];
  /** What must come out, as it stands at the world's now. Null: the past is too short for it. */
  readonly expectation: Expectation | null;
}

/** Makes a story out of a world: it chooses who lives it, and plants what happens. */
export type StoryMaker = (world: World) => Story;

export function plantedBy(stories: readonly Story[]): Planted {
  const objectives = stories.flatMap((story) => story.objectives);
  const alignments = stories.flatMap((story) => story.alignments);
  return {
    objectives: new Map(objectives.map((objective) => [objective.objectiveId, objective])),
    alignments: new Map(alignments.map((alignment) => [alignment.from.objectiveId, alignment])),
  };
}
