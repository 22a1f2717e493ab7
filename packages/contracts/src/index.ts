export * from './errors.js';
export * from './commit/commit.js';
export * from './commit/canonical.js';
