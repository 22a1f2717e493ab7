export { dropAll, mongoForTests } from './mongo-for-tests.js';
