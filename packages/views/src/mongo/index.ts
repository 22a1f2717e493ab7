export { openMongoViews } from './open.js';
