export { SERVICES } from './services.js';
export { DOCUMENTATION, startCairn } from './start-cairn.js';
