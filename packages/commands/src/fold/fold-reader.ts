import { EventReader, type FollowedEvent, type History } from '@cairn/history';
import type { Catalogue, Commit } from '@cairn/contracts';
import type { Fold, Folded, Read } from './fold.js';
import { FoldCache } from './fold-cache.js';
import { LogTail } from './log-tail.js';

type StreamRead<State> = Extract<Read<State>, { readonly kind: 'stream' }>;
type CategoryRead<State> = Extract<Read<State>, { readonly kind: 'category' }>;

/** Where a read stands: the organization, and the position up to which the log is seen. */
export interface ReadPoint {
  readonly org: string;
  readonly position: number;
}

/** Reads states exactly as they stood at one position, whatever is appended meanwhile. */
export class FoldReader {
  readonly #history: History;
  readonly #events: EventReader;
  readonly #tail: LogTail;
  readonly #cache = new FoldCache();

  constructor(history: History, catalogue: Catalogue) {
    this.#history = history;
    this.#tail = new LogTail(history);
    this.#events = new EventReader({ catalogue, types: catalogue.types() });
  }

  async read<State>(read: Read<State>, point: ReadPoint): Promise<Folded<State>> {
    const name = read.kind === 'stream' ? read.stream : `${read.category}-*`;
    const cached = this.#cache.get(point.org, name, read.fold);
    const start = cached && cached.position <= point.position ? cached : undefined;
    const folded = read.kind === 'stream' ? await this.#stream(read, start, point) : await this.#category(read, start, point);
    this.#cache.put({ org: point.org, name }, read.fold, folded);
    return folded;
  }

  async #stream<State>(read: StreamRead<State>, start: Folded<State> | undefined, point: ReadPoint): Promise<Folded<State>> {
    const window = await this.#tail.reaching(point.org, point.position);
    if (start === undefined || start.position < window.from) return this.#storedStream(read, start, point);
    const commits = window.ofStream(read.stream, start.position, point.position);
    return { state: this.#fold(read.fold, start.state, commits), position: point.position, version: start.version + commits.length };
  }

  async #storedStream<State>(read: StreamRead<State>, start: Folded<State> | undefined, { org, position }: ReadPoint): Promise<Folded<State>> {
    let { state, version } = start ?? { state: read.fold.initial, version: 0 };
    for (let more = true; more; ) {
      const page = await this.#history.readStream(org, read.stream, version);
      const seen = page.filter((commit) => commit.position <= position);
      state = this.#fold(read.fold, state, seen);
      version += seen.length;
      more = page.length > 0 && seen.length === page.length;
    }
    return { state, position, version };
  }

  /** Caught up from the tail where that reaches back to it, else folded from the category's streams. */
  async #category<State>(read: CategoryRead<State>, start: Folded<State> | undefined, point: ReadPoint): Promise<Folded<State>> {
    const window = await this.#tail.reaching(point.org, point.position);
    const state = start && start.position >= window.from ? this.#caughtUp(read, start, window.between(start.position, point.position)) : await this.#cold(read, point);
    return { state, position: point.position, version: 0 };
  }

  #caughtUp<State>({ category, fold }: CategoryRead<State>, { state }: Folded<State>, commits: readonly Commit[]): State {
    return this.#fold(fold, state, commits.filter(({ stream }) => stream === category || stream.startsWith(`${category}-`)));
  }

  /** Read stream by stream, folded in the order in which it happened. */
  async #cold<State>({ category, fold }: CategoryRead<State>, { org, position }: ReadPoint): Promise<State> {
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
