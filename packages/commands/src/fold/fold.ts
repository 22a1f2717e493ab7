import type { FollowedEvent } from '@cairn/history';

/** How a state is made of events. Pure; what an event doesn't concern, it leaves as it is. */
export interface Fold<State> {
  readonly initial: State;
  evolve(state: State, event: FollowedEvent): State;
}

/** Something a command reads: one stream, or every stream of a category, folded into a state. */
export type Read<State> =
  | { readonly kind: 'stream'; readonly stream: string; readonly fold: Fold<State>; readonly guarded: boolean }
  | { readonly kind: 'category'; readonly category: string; readonly fold: Fold<State>; readonly guarded: boolean };

/** Reads a stream and guards it: the command lands only if nothing was appended to it since. */
export function guardedStream<State>(stream: string, fold: Fold<State>): Read<State> {
  return { kind: 'stream', stream, fold, guarded: true };
}

/** Reads a stream as it stood at the position of the decision; what comes after may pass. For settings such as cadence, calendar and leave. */
export function unguardedStream<State>(stream: string, fold: Fold<State>): Read<State> {
  return { kind: 'stream', stream, fold, guarded: false };
}

/** Reads and guards a whole category: for rules across all of its streams, such as a circle of links. */
export function guardedCategory<State>(category: string, fold: Fold<State>): Read<State> {
  return { kind: 'category', category, fold, guarded: true };
}

/** Reads a whole category as it stood at the position of the decision; what comes after may pass. For settings that each team makes for itself. */
export function unguardedCategory<State>(category: string, fold: Fold<State>): Read<State> {
  return { kind: 'category', category, fold, guarded: false };
}

/** A state, and how far the log is folded into it. */
export interface Folded<State> {
  readonly state: State;
  /** Everything of the stream or category up to here is in. */
  readonly position: number;
  /** Of a stream: its version at that position. */
  readonly version: number;
}
