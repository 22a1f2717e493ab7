export { alignment } from './service.js';
