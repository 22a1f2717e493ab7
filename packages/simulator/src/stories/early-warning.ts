import { plainCourse } from '../goals/draw-course.js';
import type { World } from '../world.js';
import { plant } from './plant.js';
import { runningQuarter, teamOf } from './running.js';
import { sayingOf } from './saying.js';
import type { Story } from './story.js';

/** The second team says at risk, and is less sure from week to week, while the figure is still on course: something to thank for. */
export function earlyWarning(world: World): Story {
  const objective = plant(world, runningQuarter(world), { unit: teamOf(world, 1), number: 0 }, (index) =>
    index === 0 ? plainCourse(1.25, { said: 'at-risk', confidence: [0.7, 0.2] }) : plainCourse(1.1),
  );
  const saying = sayingOf(world, objective);
  if (saying === null) return { objectives: [objective], alignments: [], expectation: null };
  const { rules: _rules, ...said } = saying;
  return { objectives: [objective], alignments: [], expectation: { story: 'early-warning', ...said } };
}
