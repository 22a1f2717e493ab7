/**
 * Jest runs what ships: the JavaScript that `tsc -b` wrote to dist, specs included. No second compiler, so worker threads and
 * child processes find their files as they do in production, and a spec that does not type-check never runs (docs/adr/0008).
 */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/dist'],
  testMatch: ['**/*.spec.js'],
  transform: {},
  testTimeout: 30_000,
  maxWorkers: Number(process.env['CAIRN_TEST_WORKERS'] ?? 1),
};
