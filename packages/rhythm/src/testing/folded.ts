import type { EventOf, Fold } from '@cairn/contracts';
import { moment } from './key-result.js';

/** An event, and when it happened where that isn't when everything else did. */
export type Past = EventOf & { readonly at?: string };

export function later(happened: EventOf, at: string): Past {
  return { ...happened, at };
}

/** The state that events make; they happened at `moment.given` unless they say otherwise. */
export function folded<State>(fold: Fold<State>, events: readonly Past[] = []): State {
  return events.reduce((state, each) => fold.evolve(state, { at: moment.given, actor: 'person', via: 'api', ...each }), fold.initial);
}
