export { prepareComposition } from './prepare-composition.js';
export { prepareJava } from './prepare-java.js';
export { startEngines, ENGINES, type Engine, type EngineName, type Engines, type Wanted } from './start-engines.js';
export { sweepFolders } from './process/folder.js';
export { EngineMissing, type Tell } from './tell.js';
