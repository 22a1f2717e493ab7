export { run } from './run.js';
export type { Shell } from './shell.js';
