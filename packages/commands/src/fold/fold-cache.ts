import { LRUCache } from 'lru-cache';
import type { Fold, Folded } from './fold.js';

/** How many folded states are kept; a stream that a command folds is short, so one is made anew quickly. */
const MOST = 30_000;

/**
 * Folded states by organization, stream or category, and fold; the ones used last are kept. What is cached is only ever a true state of
 * an earlier position, to be caught up from the log: it saves reading, it decides nothing.
 */
export class FoldCache {
  readonly #folds = new WeakMap<object, number>();
  readonly #kept = new LRUCache<string, Folded<unknown>>({ max: MOST });
  #foldCount = 0;

  get<State>(org: string, source: string, fold: Fold<State>): Folded<State> | undefined {
    return this.#kept.get(this.keyOf(org, source, fold)) as Folded<State> | undefined;
  }

  /** Keeps the later of two states: a slow reader must not throw a faster one back. */
  put<State>(source: { readonly org: string; readonly name: string }, fold: Fold<State>, folded: Folded<State>): void {
    const key = this.keyOf(source.org, source.name, fold);
    if ((this.#kept.peek(key)?.position ?? -1) <= folded.position) this.#kept.set(key, folded);
  }

  /** What tells a fold of a stream or category from every other. */
  keyOf(org: string, source: string, fold: object): string {
    let number = this.#folds.get(fold);
    if (number === undefined) this.#folds.set(fold, (number = this.#foldCount += 1));
    return `${number}\n${source}\n${org}`;
  }
}
