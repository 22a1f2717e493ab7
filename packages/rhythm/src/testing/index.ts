export { folded, later, type Past } from './folded.js';
export * from './key-result.js';
