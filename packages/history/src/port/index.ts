export * from './append.js';
export * from './errors.js';
export * from './head.js';
export * from './heads-of.js';
export * from './history.js';
export * from './stored.js';
