import { EventReader, readCommits, type FollowedEvent, type History } from '@cairn/history';
import type { Catalogue, Commit } from '@cairn/contracts';
import type { Fold, Folded, Read } from './fold.js';
import { FoldCache } from './fold-cache.js';

/** A category whose cached state lies further back than this is folded anew from its own streams. */
const TAIL_REACH = 5_000;

/** Where a read stands: the organization, and the position up to which the log is seen. */
export interface ReadPoint {
  readonly org: string;
  readonly position: number;
}

/** Reads states exactly as they stood at one position, whatever is appended meanwhile. */
export class FoldReader {
  readonly #history: History;
  readonly #events: EventReader;
  readonly #cache = new FoldCache();

  constructor(history: History, catalogue: Catalogue) {
    this.#history = history;
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

  async #stream<State>(read: Extract<Read<State>, { kind: 'stream' }>, start: Folded<State> | undefined, { org, position }: ReadPoint): Promise<Folded<State>> {
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

  /** Caught up from the log's tail where that is short, else folded from the category's streams. */
  async #category<State>(read: Extract<Read<State>, { kind: 'category' }>, start: Folded<State> | undefined, point: ReadPoint): Promise<Folded<State>> {
    const state = start && point.position - start.position <= TAIL_REACH ? await this.#tail(read, start, point) : await this.#cold(read, point);
    return { state, position: point.position, version: 0 };
  }

  async #tail<State>({ category, fold }: Extract<Read<State>, { kind: 'category' }>, start: Folded<State>, point: ReadPoint): Promise<State> {
    let state = start.state;
    let [cursor] = await this.#history.readStored(point.org, start.position - 1, { limit: 1 });
    while (cursor && cursor.position < point.position) {
      const page = await readCommits(this.#history, point.org, { position: cursor.position, hash: cursor.hash }, { limit: Math.min(500, point.position - cursor.position) });
      state = this.#fold(fold, state, page.filter(({ stream }) => stream === category || stream.startsWith(`${category}-`)));
      const last = page.at(-1);
      cursor = last && { ...cursor, position: last.position, hash: last.hash };
    }
    return state;
  }

  /** Read stream by stream, folded in the order in which it happened. */
  async #cold<State>({ category, fold }: Extract<Read<State>, { kind: 'category' }>, { org, position }: ReadPoint): Promise<State> {
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
