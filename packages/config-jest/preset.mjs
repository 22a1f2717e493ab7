/** Specs that need MongoDB, Kafka or Redis run alone, with CAIRN_ENGINES=1 (`npm run test:engines`); those that need a browser with CAIRN_BROWSER=1 (`npm run test:browser`). */
const KIND = process.env['CAIRN_ENGINES'] === '1' ? 'engine' : process.env['CAIRN_BROWSER'] === '1' ? 'browser' : undefined;

/**
 * Jest runs what ships: the JavaScript that `tsc -b` wrote to dist, specs included. No second compiler, so worker threads and
 * child processes find their files as they do in production, and a spec that does not type-check never runs (docs/adr/0008).
 */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/dist'],
  ...(KIND === undefined ? { testMatch: ['**/*.spec.js'], testPathIgnorePatterns: ['\\.(engine|browser)\\.spec\\.js$'] } : { testMatch: [`**/*.${KIND}.spec.js`] }),
  // A test that failed may leave a member of a group behind, which would hold up the run for ever.
  forceExit: KIND === 'engine' || process.env['CAIRN_E2E'] === 'distributed',
  transform: {},
  testTimeout: 30_000,
  maxWorkers: Number(process.env['CAIRN_TEST_WORKERS'] ?? 1),
};
