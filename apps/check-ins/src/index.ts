export { checkIns } from './service.js';
