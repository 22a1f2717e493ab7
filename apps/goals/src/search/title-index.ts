import { Best, compareRanked, type FoundThing, type Kind, type Ranked, type Thing } from './found-things.js';
import { folded } from './folding.js';
import { rangesOf, rankOf } from './matching.js';

/** A thing as it stood from one position until before another. */
interface Entry {
  readonly thing: Thing;
  readonly title: string;
  readonly from: number;
  to: number;
}

export interface SearchFor {
  /** Folded. */
  readonly terms: readonly string[];
  /** The position that is read at. */
  readonly at: number;
  readonly kinds: ReadonlySet<Kind>;
  /** Objectives, key results and initiatives of this cycle alone. */
  readonly cycleId?: string;
  /** Objectives that are not there for who asks. */
  readonly hidden: ReadonlySet<string>;
  readonly limit: number;
}

export interface FoundThings {
  /** The best first. */
  readonly items: readonly FoundThing[];
  /** How many there are. */
  readonly total: number;
}

/** Titles by the pairs of characters in them, so that what stands inside of words is found, in languages without spaces too. Every title that was, with its time. */
export class TitleIndex {
  readonly #entries: Entry[] = [];
  readonly #byPair = new Map<string, number[]>();
  readonly #standing = new Map<string, Entry>();
  readonly #cycles: Entry[] = [];

  /** A thing as it is from a position on; of things as they were already, nothing. Not to be called with an earlier position for the same thing. */
  put(thing: Thing, from: number): void {
    const standing = this.#standing.get(keyOf(thing));
    if (standing && isSame(standing.thing, thing)) return;
    if (standing) standing.to = from;
    const entry: Entry = { thing, title: folded(thing.title), from, to: Infinity };
    this.#standing.set(keyOf(thing), entry);
    if (thing.kind === 'cycle') this.#cycles.push(entry);
    for (const pair of new Set(pairsOf(entry.title))) this.#note(pair);
    this.#entries.push(entry);
  }

  find(asked: SearchFor): FoundThings {
    const { terms, at, limit } = asked;
    const running = new Set(this.#cycles.filter((entry) => stands(entry, at) && entry.thing.state === 'active').map(({ thing }) => thing.id));
    const best = new Best<Ranked>(limit, compareRanked);
    for (const { thing, title, from, to } of this.#candidates(terms)) {
      if (from > at || at >= to || !isWanted(thing, asked)) continue;
      const rank = rankOf(title, terms);
      if (rank !== undefined) best.offer({ thing, rank, current: thing.cycleId === undefined || running.has(thing.cycleId) });
    }
    return { items: best.items().map((ranked) => ({ ...ranked, ranges: rangesOf(ranked.thing.title, terms) })), total: best.offered };
  }

  #note(pair: string): void {
    const places = this.#byPair.get(pair);
    if (places) places.push(this.#entries.length);
    else this.#byPair.set(pair, [this.#entries.length]);
  }

  /** Those that have the rarest pair of what is asked; all, when it has no pair. */
  #candidates(terms: readonly string[]): Iterable<Entry> {
    const lists = terms.flatMap(pairsOf).map((pair) => this.#byPair.get(pair) ?? []);
    const [shortest] = lists.toSorted((one, other) => one.length - other.length);
    return shortest === undefined ? this.#entries : this.#entriesAt(shortest);
  }

  *#entriesAt(places: readonly number[]): Iterable<Entry> {
    for (const place of places) {
      const entry = this.#entries[place];
      if (entry) yield entry;
    }
  }
}

function keyOf({ kind, id }: Thing): string {
  return `${kind} ${id}`;
}

function stands({ from, to }: Entry, at: number): boolean {
  return from <= at && at < to;
}

function isWanted({ kind, cycleId, objectiveId }: Thing, asked: SearchFor): boolean {
  if (!asked.kinds.has(kind) || (objectiveId !== undefined && asked.hidden.has(objectiveId))) return false;
  return asked.cycleId === undefined || objectiveId === undefined || cycleId === asked.cycleId;
}

function isSame(one: Thing, other: Thing): boolean {
  return one.title === other.title && one.state === other.state && one.teamId === other.teamId && one.cycleId === other.cycleId;
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
