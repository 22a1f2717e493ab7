export { openDistributed, type Clocks } from './open-distributed.js';
export { distributedPlaceOf, type DistributedPlace } from './settings.js';
