import { EventReader, type FollowedEvent, type History, type ReadLimits, type TailWindow } from '@cairn/history';
import { LIMITS, type Catalogue, type Commit } from '@cairn/contracts';
import type { Fold, Folded, Read } from './fold.js';
import { FoldCache } from './fold-cache.js';
import { LogTail } from './log-tail.js';

/** Of a stream: bytes never end a page before its length does, so that a shorter one is the last. */
const PAGE: Required<ReadLimits> = { limit: 100, maxBytes: 100 * LIMITS.commitBytes };

/** Something a command reads, under the name by which its decision knows it. */
export type NamedRead = readonly [name: string, read: Read<unknown>];

type StreamRead<State> = Extract<Read<State>, { readonly kind: 'stream' }>;
type CategoryRead<State> = Extract<Read<State>, { readonly kind: 'category' }>;

/** Where reading begins: the organization, and a position that its log has. */
export interface ReadPoint {
  readonly org: string;
  readonly atLeast: number;
}

/** States, all as they stood at one position. */
export interface FoldedAt {
  readonly position: number;
  readonly folded: ReadonlyMap<string, Folded<unknown>>;
}

/** Where states are wanted. */
interface Place {
  readonly org: string;
  readonly position: number;
  /** Pages of streams that were asked for from there on, by stream and version: folds of one stream read it once. */
  readonly pages: Map<string, Promise<readonly Commit[]>>;
}

/** Reads states exactly as they stood at one position, whatever is appended meanwhile. */
export class FoldReader {
  readonly #history: History;
  readonly #events: EventReader;
  readonly #tail: LogTail;
  readonly #cache = new FoldCache();
  /** What is being read from storage, by the cache's keys. */
  readonly #underWay = new Map<string, Promise<unknown>>();

  constructor(history: History, catalogue: Catalogue) {
    this.#history = history;
    this.#tail = new LogTail(history);
    this.#events = new EventReader({ catalogue, types: catalogue.types() });
  }

  /** Everything that a decision reads, as far as the log is known here: no state that others have read is then of a later position. What stands in the tail waits for nothing. */
  async readAll(reads: readonly NamedRead[], { org, atLeast }: ReadPoint): Promise<FoldedAt> {
    const window = await this.#tail.reaching(org, atLeast);
    const place: Place = { org, position: window.cursor.position, pages: new Map() };
    const folded = await Promise.all(reads.map(async ([name, read]) => [name, this.#fromTail(read, window, place) ?? (await this.#fromStorage(read, window, place))] as const));
    return { position: place.position, folded: new Map(folded) };
  }

  /** Of many who want the same at once one reads it, and the others go on from there. */
  async #fromStorage<State>(read: Read<State>, window: TailWindow, place: Place): Promise<Folded<State>> {
    const key = this.#cache.keyOf(place.org, nameOf(read), read.fold);
    for (let others = this.#underWay.get(key); others !== undefined; others = this.#underWay.get(key)) {
      await others.catch(() => undefined);
      const known = this.#fromTail(read, window, place);
      if (known) return known;
    }
    const reading = this.#stored(read, place);
    this.#underWay.set(key, reading);
    return reading.finally(() => this.#underWay.get(key) === reading && this.#underWay.delete(key));
  }

  /** A state that is known from an earlier position, caught up from the tail; undefined where the tail does not reach back to it. */
  #fromTail<State>(read: Read<State>, window: TailWindow, { org, position }: Place): Folded<State> | undefined {
    const source = { org, name: nameOf(read) };
    const start = this.#cache.get(org, source.name, read.fold);
    if (start === undefined || start.position > position || start.position < window.from) return undefined;
    if (start.position === position) return start;
    const commits = read.kind === 'stream' ? window.ofStream(read.stream, start.position, position) : ofCategory(read.category, window.between(start.position, position));
    const folded = { state: this.#fold(read.fold, start.state, commits), position, version: read.kind === 'stream' ? start.version + commits.length : 0 };
    this.#cache.put(source, read.fold, folded);
    return folded;
  }

  /** From the stream, from where it is known; of a category from the beginning. */
  async #stored<State>(read: Read<State>, point: Place): Promise<Folded<State>> {
    const source = { org: point.org, name: nameOf(read) };
    const known = this.#cache.get(point.org, source.name, read.fold);
    const start = known && known.position <= point.position ? known : undefined;
    const folded = read.kind === 'stream' ? await this.#storedStream(read, start, point) : { state: await this.#cold(read, point), position: point.position, version: 0 };
    this.#cache.put(source, read.fold, folded);
    return folded;
  }

  async #storedStream<State>(read: StreamRead<State>, start: Folded<State> | undefined, place: Place): Promise<Folded<State>> {
    const { position } = place;
    let { state, version } = start ?? { state: read.fold.initial, version: 0 };
    for (let more = true; more; ) {
      const page = await this.#page(read.stream, version, place);
      const seen = page.filter((commit) => commit.position <= position);
      state = this.#fold(read.fold, state, seen);
      version += seen.length;
      more = seen.length === PAGE.limit;
    }
    return { state, position, version };
  }

  #page(stream: string, after: number, { org, pages }: Place): Promise<readonly Commit[]> {
    const name = `${after} ${stream}`;
    const page = pages.get(name) ?? this.#history.readStream(org, stream, after, PAGE);
    pages.set(name, page);
    return page;
  }

  /** Read stream by stream, folded in the order in which it happened. */
  async #cold<State>({ category, fold }: CategoryRead<State>, { org, position }: Place): Promise<State> {
    const commits: Commit[] = [];
    for (let page = await this.#history.readCategory(org, category); page.length > 0; page = await this.#history.readCategory(org, category, page.at(-1))) {
      commits.push(...page.filter((commit) => commit.position <= position));
    }
    return this.#fold(fold, fold.initial, commits.sort((a, b) => a.position - b.position));
  }

  #fold<State>(fold: Fold<State>, state: State, commits: readonly Commit[]): State {
    return commits.flatMap((commit): FollowedEvent[] => this.#events.read(commit)).reduce((folded, event) => fold.evolve(folded, event), state);
  }
}

function nameOf(read: Read<unknown>): string {
  return read.kind === 'stream' ? read.stream : `${read.category}-*`;
}

function ofCategory(category: string, commits: readonly Commit[]): readonly Commit[] {
  return commits.filter(({ stream }) => stream === category || stream.startsWith(`${category}-`));
}
