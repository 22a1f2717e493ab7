export { guardedCategory, guardedStream, unguardedStream, type Fold, type Folded, type Read } from './fold/fold.js';
export { commandIdOf, derivedCommandId, itemCommandIdOf, requestHashOf, type RequestFacts } from './identity/command-id.js';
export { CommandRuntime, type CommandRuntimeParts } from './runtime/command-runtime.js';
export type { CommandEnvelope, CommandPlan, DecisionContext, Reads, StatesOf } from './runtime/command.js';
export type { CommandOutcome } from './runtime/outcome.js';
export type { SealOwners } from './sealing/seal-events.js';
