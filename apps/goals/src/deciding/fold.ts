import type { EventOf, EventType } from '@cairn/contracts';

/** An event and where it stands, as far as decisions look at that. */
export type Happened<T extends EventType = EventType> = EventOf<T> & {
  /** Of the commit in the organization's log, from 1. */
  readonly position: number;
  /** Of the commit in its stream, from 1. */
  readonly version: number;
  /** When it was committed, ISO 8601 UTC. */
  readonly at: string;
};

/** How a state is made of events; has the form that the command runtime reads by. Pure: what an event doesn't concern, it leaves as it is. */
export interface Fold<State> {
  readonly initial: State;
  evolve(state: State, happened: Happened): State;
}

/** States of many streams of one category, by id. */
export type ById<State> = Readonly<Record<string, State>>;

/** Folds a whole category: each stream by itself, under the id that its events name. */
export function foldEach<State>(one: Fold<State | undefined>, idOf: (happened: Happened) => string | undefined): Fold<ById<State>> {
  return {
    initial: {},
    evolve(states, happened) {
      const id = idOf(happened);
      if (id === undefined) return states;
      const state = one.evolve(states[id] ?? one.initial, happened);
      return state === undefined ? states : { ...states, [id]: state };
    },
  };
}

/** What a decision may know beside the states. */
export interface Deciding {
  /** The moment of the decision, ISO 8601 UTC. */
  readonly at: string;
}

/** A state that only some commands need. Not having read it is a fault of the caller and no refusal. @throws Error */
export function wasRead<State>(state: State | undefined, name: string): State {
  if (state === undefined) throw new Error(`The decision needs ${name}, which was not read.`);
  return state;
}
