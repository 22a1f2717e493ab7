export type { CommandEnvelope, CommandPlan, DecisionContext, Reads, StatesOf } from './runtime/command.js';
export type { CommandOutcome } from './runtime/outcome.js';
export type { Reactor } from './reactor/reactor.js';
export type { SealOwners } from './sealing/seal-events.js';
export { CommandRuntime, type CommandRuntimeParts } from './runtime/command-runtime.js';
export { Eraser, type EraserParts } from './erasure/eraser.js';
export { ReactorFollower, type ReactorStores } from './reactor/reactor-follower.js';
export { commandIdOf, derivedCommandId, itemCommandIdOf, requestHashOf, type RequestFacts } from './identity/command-id.js';
export { guardedCategory, guardedStream, unguardedCategory, unguardedStream, type Fold, type Folded, type Read } from './fold/fold.js';
