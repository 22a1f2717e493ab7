import { plainCourse } from '../goals/draw-course.js';
import type { World } from '../world.js';
import { plant } from './plant.js';
import { runningQuarter, teamOf } from './running.js';
import { sayingOf } from './saying.js';
import type { Story } from './story.js';

/** Green outside and red inside: week for week the first team says on track of a figure that gets nowhere near its target. */
export function watermelon(world: World): Story {
  const objective = plant(world, runningQuarter(world), { unit: teamOf(world, 0), number: 0 }, (index) =>
    index === 0 ? plainCourse(0.4, { said: 'on-track', confidence: [0.7, 0.8] }) : plainCourse(1.1),
  );
  const saying = sayingOf(world, objective);
  return { objectives: [objective], alignments: [], expectation: saying && { story: 'watermelon', ...saying } };
}
