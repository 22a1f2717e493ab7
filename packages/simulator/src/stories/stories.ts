import type { World } from '../world.js';
import { carriedLesson } from './carried-lesson.js';
import { earlyWarning } from './early-warning.js';
import { easedGoalpost } from './eased-goalpost.js';
import { siloedSuccess } from './siloed-success.js';
import { silentAlignment } from './silent-alignment.js';
import type { Story, StoryMaker } from './story.js';
import { watermelon } from './watermelon.js';

const STORIES: readonly StoryMaker[] = [siloedSuccess, watermelon, earlyWarning, easedGoalpost, silentAlignment, carriedLesson];

/** Every story that is planted in a world. */
export function storiesOf(world: World): readonly Story[] {
  return STORIES.map((make) => make(world));
}
