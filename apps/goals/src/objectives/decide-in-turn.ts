import type { NewEvent } from '@cairn/contracts';
import type { Happened } from '../deciding/fold.js';
import { objectiveFold } from './objective.js';
import type { ObjectiveStates } from './objective-states.js';

/** Where and when a decision is made. */
export interface Turn {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Everything read is as it stood here. */
  readonly position: number;
  /** Of the objective's stream, as it was read. */
  readonly version: number;
}

/** Decides the commands of one act, each on what those before it came to, so that one commit tells of all of them or of none. */
export function decideInTurn<Command>(
  commands: readonly Command[],
  { states, turn }: { readonly states: ObjectiveStates; readonly turn: Turn },
  decide: (command: Command, states: ObjectiveStates) => readonly NewEvent[],
): readonly NewEvent[] {
  const events: NewEvent[] = [];
  let { objective } = states;
  for (const command of commands) {
    const decided = decide(command, { ...states, objective });
    events.push(...decided);
    objective = decided.reduce((state, event) => objectiveFold.evolve(state, happening(event, turn)), objective);
  }
  return events;
}

/** The event as it will stand in the next commit. */
function happening(event: NewEvent, { at, position, version }: Turn): Happened {
  return { ...event, at, position: position + 1, version: version + 1 };
}
