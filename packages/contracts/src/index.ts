export * from './errors.js';
export * from './commit/commit.js';
export * from './commit/canonical.js';
export * from './catalogue/index.js';
export * from './events/index.js';
export * from './cloudevents/index.js';
export * from './asyncapi/index.js';
export * as fields from './fields/index.js';
