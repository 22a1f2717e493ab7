import type { ObjectivePlan } from '../goals/objective-plan.js';
import { objectiveIdOf } from '../goals/plan-objectives.js';
import type { Person, Unit } from '../organization/roster.js';
import type { NonEmpty } from '../random/random.js';
import { chanceOf, type World } from '../world.js';

/** How a link is agreed on: with words, after a counter-offer, without a word; or not. */
export type AlignmentCourse = 'worded' | 'countered' | 'silent' | 'declined' | 'open';

/** A link that an objective asks for. */
export interface AlignmentPlan {
  readonly alignmentId: string;
  readonly from: ObjectivePlan;
  readonly toObjectiveId: string;
  /** Answers for the other side. */
  readonly answering: Person;
  readonly toKeyResultId?: string;
  readonly course: AlignmentCourse;
}

/** The link that starts from an objective; each has one at most. */
export function alignmentIdOf({ ids }: World, fromObjectiveId: string): string {
  return ids('alignment', fromObjectiveId);
}

const COURSES: NonEmpty<AlignmentCourse> = ['worded', 'worded', 'worded', 'worded', 'countered', 'countered', 'silent', 'silent', 'declined', 'open'];

/** The organization's first objective is the one that only chosen contributors serve. */
const OPEN_TO_ALL = 1;
const ASKING = 0.8;

/** Teams ask to contribute to their division, divisions to the organization's second objective; not every objective asks. */
export function planAlignment(world: World, from: ObjectivePlan): AlignmentPlan | null {
  const random = chanceOf(world, 'alignment', from.objectiveId);
  const above = from.unit.kind === 'team' ? from.unit.division : from.unit.parent;
  if (above === undefined || !random.chance(ASKING)) return null;
  const number = above.kind === 'organization' ? OPEN_TO_ALL : random.int(0, 1);
  const plan = alignmentTo(world, from, { unit: above, number }, random.pick(COURSES));
  return random.chance(0.3) ? { ...plan, toKeyResultId: `${plan.toObjectiveId}.1` } : plan;
}

/** An objective by its team and its number there. */
export interface NumberedObjective {
  readonly unit: Unit;
  readonly number: number;
}

/** A link to an objective of a team above, in the same cycle. */
export function alignmentTo(world: World, from: ObjectivePlan, { unit, number }: NumberedObjective, course: AlignmentCourse): AlignmentPlan {
  return { alignmentId: alignmentIdOf(world, from.objectiveId), from, toObjectiveId: objectiveIdOf(world, from.quarter, unit, number), answering: unit.lead, course };
}
