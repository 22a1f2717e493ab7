export { redisCoordination, type RedisCoordination, type RedisPlace } from './redis-coordination.js';
export type { RedisStatus } from './redis-line.js';
