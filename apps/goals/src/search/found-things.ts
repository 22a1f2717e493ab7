import type { Rank } from './matching.js';

/** What can be searched for; things that match equally well come in this order. */
export const KINDS = ['objective', 'key-result', 'initiative', 'team', 'person', 'cycle'] as const;
export type Kind = (typeof KINDS)[number];

/** Something that has a title, and where it belongs. */
export interface Thing {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly objectiveId?: string;
  readonly teamId?: string;
  readonly cycleId?: string;
}

/** How well a thing answers what was asked. */
export interface Ranked {
  readonly thing: Thing;
  readonly rank: Rank;
  /** Of a cycle that runs, or of none. */
  readonly current: boolean;
}

/** A thing that was found, with the places in its title. */
export interface FoundThing extends Ranked {
  readonly ranges: readonly (readonly [number, number])[];
}

/** The better answer first: by rank, then what is current, then by kind and title. */
export function compareRanked(one: Ranked, other: Ranked): number {
  return one.rank - other.rank || Number(other.current) - Number(one.current) || KINDS.indexOf(one.thing.kind) - KINDS.indexOf(other.thing.kind) || byTitle(one.thing, other.thing);
}

function byTitle(one: Thing, other: Thing): number {
  if (one.title !== other.title) return one.title < other.title ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** The first so many of a long list, without putting all of it in order. */
export class Best<Item> {
  readonly #limit: number;
  readonly #compare: (one: Item, other: Item) => number;
  readonly #items: Item[] = [];
  /** How many were offered. */
  offered = 0;

  constructor(limit: number, compare: (one: Item, other: Item) => number) {
    this.#limit = limit;
    this.#compare = compare;
  }

  offer(item: Item): void {
    this.offered += 1;
    const worst = this.#items.at(-1);
    if (worst !== undefined && this.#items.length >= this.#limit && this.#compare(item, worst) >= 0) return;
    this.#items.splice(this.#placeOf(item), 0, item);
    if (this.#items.length > this.#limit) this.#items.pop();
  }

  /** The best first. */
  items(): readonly Item[] {
    return this.#items;
  }

  #placeOf(item: Item): number {
    let [low, high] = [0, this.#items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = this.#items[middle];
      if (there !== undefined && this.#compare(item, there) < 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
