export { toCloudEvents, type CloudEvent } from './cloud-event.js';
export { MASK, maskedAt } from './masked.js';
export { sequenceOf } from './sequence.js';
export { ATTRIBUTE_PREFIX, HASH_HEADERS, HISTORY_TOPIC, toEventMessages, type EventMessage } from './event-message.js';
