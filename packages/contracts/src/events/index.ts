export { catalogue } from './catalogue.js';
export { categories } from './categories.js';
export { definitions } from './definitions.js';
export * from './event.js';
export * from './folding.js';
export { reserved } from './reserved.js';
