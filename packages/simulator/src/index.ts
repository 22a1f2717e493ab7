export * from './simulation.js';
export { simulate } from './simulate.js';
export type * from './stories/expectation.js';
export type { Person } from './organization/roster.js';
