export { viewsContract, type ViewsHarness } from './contract/index.js';
export { doNothingViews } from './do-nothing.js';
export * from './progress/index.js';
