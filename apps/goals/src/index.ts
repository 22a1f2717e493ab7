export { goals } from './service.js';
