export { toCloudEvents, type CloudEvent } from './cloud-event.js';
export { MASK, maskedAt } from './masked.js';
export { sequenceOf } from './sequence.js';
