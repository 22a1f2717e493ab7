export { specification, type Specified } from './specification.js';
