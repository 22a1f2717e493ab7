import { readInstant } from '@cairn/method';
import { lessonIdOf, retrospectiveIdOf } from '../learning/retrospective-id.js';
import { FOLLOW_UP_DAY } from '../learning/tell-retrospective.js';
import type { World } from '../world.js';
import { lastClosedQuarter } from './running.js';
import type { Story } from './story.js';

/** The organization's first lesson of the last closed cycle is carried into the running one; asked half way through, it was used. */
export function carriedLesson(world: World): Story {
  const nothing = { objectives: [], alignments: [], expectation: null } as const;
  const quarter = lastClosedQuarter(world);
  const { nextCycleId: toCycleId } = quarter ?? {};
  if (quarter === undefined || toCycleId === undefined || world.clock.at(quarter.end, FOLLOW_UP_DAY, 12) > readInstant(world.now, 'now')) return nothing;
  const { root } = world.roster;
  const ids = { retrospectiveId: retrospectiveIdOf(world, quarter, root), lessonId: lessonIdOf(world, quarter, root, 0) };
  return { ...nothing, expectation: { story: 'carried-lesson', cycleId: quarter.cycleId, ...ids, toCycleId, used: 'yes' } };
}
