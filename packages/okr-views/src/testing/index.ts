export { RandomStory, type Choice } from './random-story.fixture.js';
export { historyOf, ORG, told, viewsOf, type Told } from './story.fixture.js';
