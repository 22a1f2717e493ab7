export { openMongoKeys } from './open-keys.js';
export { openMongoState } from './open-state.js';
