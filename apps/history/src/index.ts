export { history } from './service.js';
