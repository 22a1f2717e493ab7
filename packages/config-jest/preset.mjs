/** Specs that need MongoDB, Kafka or Redis; they run alone, with CAIRN_ENGINES=1 (`npm run test:engines`). */
const ENGINE_SPECS = ['**/*.engine.spec.js'];

/**
 * Jest runs what ships: the JavaScript that `tsc -b` wrote to dist, specs included. No second compiler, so worker threads and
 * child processes find their files as they do in production, and a spec that does not type-check never runs (docs/adr/0008).
 */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/dist'],
  ...(process.env['CAIRN_ENGINES'] === '1' ? { testMatch: ENGINE_SPECS } : { testMatch: ['**/*.spec.js'], testPathIgnorePatterns: ['\\.engine\\.spec\\.js$'] }),
  transform: {},
  testTimeout: 30_000,
  maxWorkers: Number(process.env['CAIRN_TEST_WORKERS'] ?? 1),
};
