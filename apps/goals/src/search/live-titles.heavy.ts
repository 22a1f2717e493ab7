import { catalogue } from '@cairn/contracts';
import { commitFrom } from '@cairn/history';
import type { ReadStores } from '@cairn/service-kit';
import { ViewsAt, type Row } from '@cairn/views';
import { setImmediate } from 'node:timers/promises';
import { KeptUp } from '../edge/kept-up.js';
import { thingsOfStream, TITLED } from './titled-things.heavy.js';
import { TitleIndex } from './title-index.js';

/** Rows and commits that are read at once. */
const PAGE = 500;
/** More commits than this since the last question, and the titles are quicker read anew. */
const TOO_MANY = 5_000;

/** The titles of one organization, kept up with its log: what was read once is read again only where commits have touched it. */
export class LiveTitles {
  readonly #org: string;
  readonly #stores: ReadStores;
  readonly #titles = new KeptUp<TitleIndex>((position, known) => (known && position - known.position <= TOO_MANY ? this.#caughtUp(known.thing, known.position, position) : this.#anew(position)));

  constructor(org: string, stores: ReadStores) {
    this.#org = org;
    this.#stores = stores;
  }

  /** Titles up to a position at least. */
  upTo(position: number): Promise<TitleIndex> {
    return this.#titles.upTo(position);
  }

  async #anew(position: number): Promise<TitleIndex> {
    const index = new TitleIndex();
    for (const titled of TITLED) await this.#readInto(index, titled, position);
    return index;
  }

  /** Rows of later commits are passed over: they are caught up with when they are asked about. */
  async #readInto(index: TitleIndex, { view, thingOf }: (typeof TITLED)[number], position: number): Promise<void> {
    let rows: readonly Row[] = [];
    do {
      const last = rows.at(-1);
      rows = await this.#stores.views.scan(view, this.#org, last && { id: last.id, from: last.from }, PAGE);
      for (const { doc, from } of rows) if (doc !== null && from <= position) index.put(thingOf(doc), from);
      await setImmediate();
    } while (rows.length === PAGE);
  }

  async #caughtUp(index: TitleIndex, from: number, position: number): Promise<TitleIndex> {
    for (let at = from; at < position; ) {
      const stored = await this.#stores.history.readStored(this.#org, at, { limit: Math.min(PAGE, position - at) });
      for (const commit of stored.map(commitFrom)) await this.#put(index, commit);
      at += stored.length;
      if (stored.length === 0) break;
    }
    return index;
  }

  async #put(index: TitleIndex, { stream, position }: { readonly stream: string; readonly position: number }): Promise<void> {
    const { name } = catalogue.categoryOf(stream);
    const views = new ViewsAt(this.#stores.views, this.#org, position);
    for (const thing of await thingsOfStream(views, name, stream.slice(name.length + 1))) index.put(thing, position);
  }
}
