import { formWords } from './words/forms.zh-hant.js';
import { storyWords } from './words/story.zh-hant.js';
import { viewWords } from './words/view.zh-hant.js';

export const objective = { ...viewWords, ...formWords, ...storyWords };
