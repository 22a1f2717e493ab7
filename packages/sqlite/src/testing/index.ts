export { inTemporaryDirectory } from './temporary-directory.js';
