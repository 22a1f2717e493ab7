import type { Row } from '../port/row.js';
import { contentOf, goneContent, type Change, type DocContent } from './change.js';

/** Reads the rows that stand at the batch's cursor. */
export type ReadBase = (view: string, ids: readonly string[]) => Promise<readonly Row[]>;

/** What one batch does to the documents of one view. */
export class ViewChanges {
  readonly view: string;
  readonly #keys: readonly string[];
  readonly #readBase: ReadBase;
  /** By the commit under way; what is put and changed again within it is one change. */
  readonly #staged = new Map<string, DocContent>();
  /** By the commits before it in the batch. */
  readonly #current = new Map<string, string | null>();
  /** Rows as they stood before the batch, as far as anybody asked; undefined where there was none. */
  readonly #base = new Map<string, Row | undefined>();
  readonly #changes: Change[] = [];

  constructor(view: string, keys: readonly string[], readBase: ReadBase) {
    this.view = view;
    this.#keys = keys;
    this.#readBase = readBase;
  }

  get changes(): readonly Change[] {
    return this.#changes;
  }

  /** JSON text of a document; null when it is gone or never was. */
  async textOf(id: string): Promise<string | null> {
    const staged = this.#staged.get(id);
    if (staged) return staged.doc;
    const current = this.#current.get(id);
    if (current !== undefined) return current;
    if (!this.#base.has(id)) await this.#lookUp([id]);
    return this.#base.get(id)?.doc ?? null;
  }

  put(id: string, doc: object): void {
    this.#staged.set(id, contentOf(this.view, this.#keys, doc));
  }

  remove(id: string): void {
    this.#staged.set(id, goneContent(this.#keys));
  }

  /** What was staged is what the commit made. */
  endCommit(position: number): void {
    if (this.#staged.size === 0) return;
    for (const [id, content] of this.#staged) {
      this.#changes.push({ id, position, doc: content.doc, keys: content.keys });
      this.#current.set(id, content.doc);
    }
    this.#staged.clear();
  }

  /** The rows that stood before the batch, of every document that it touches. */
  async base(): Promise<ReadonlyMap<string, Row | undefined>> {
    const unread = [...this.#current.keys()].filter((id) => !this.#base.has(id));
    if (unread.length > 0) await this.#lookUp(unread);
    return this.#base;
  }

  async #lookUp(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#base.set(id, undefined);
    for (const row of await this.#readBase(this.view, ids)) this.#base.set(row.id, row);
  }
}
