export { analytics } from './service.js';
