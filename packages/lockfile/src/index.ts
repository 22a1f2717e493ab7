export { completeLock } from './complete.js';
export { missingPlatforms, type Lock, type LockEntry, type MissingPlatform } from './lock.js';
export { platformOf } from './platform.js';
