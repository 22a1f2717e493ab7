import { formWords } from './words/forms.en.js';
import { storyWords } from './words/story.en.js';
import { viewWords } from './words/view.en.js';

export const objective = { ...viewWords, ...formWords, ...storyWords } as const;
