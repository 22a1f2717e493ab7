export { asyncApiDocument, type AsyncApiOptions } from './document.js';
