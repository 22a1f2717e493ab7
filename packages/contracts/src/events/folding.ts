import type { Via } from '../commit/commit.js';
import type { EventOf, EventType } from './event.js';

/** An event as a fold gets it: what happened, when, through which door, and who did it. */
export type Happened = EventOf & { readonly at: string; readonly actor: string; readonly via: Via };

/** How a state is made of events. Pure; what an event doesn't concern, it leaves as it is. */
export interface Fold<State> {
  readonly initial: State;
  evolve(state: State, happened: Happened): State;
}

/** What each concerned type of event does to a state. */
export type Evolvers<State> = { readonly [T in EventType]?: (state: State, happened: Extract<Happened, { readonly type: T }>) => State };

/** A fold from what each type of event does; all other types leave the state alone. */
export function foldOf<State>(initial: State, evolvers: Evolvers<State>): Fold<State> {
  return {
    initial,
    evolve(state, happened) {
      const evolve = evolvers[happened.type] as ((state: State, happened: Happened) => State) | undefined;
      return evolve === undefined ? state : evolve(state, happened);
    },
  };
}
