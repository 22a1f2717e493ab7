import { PAGE_LIMIT, type ListPlace, type Selection } from '../port/list.js';
import type { KeyValue, Row } from '../port/row.js';
import type { Views } from '../port/views.js';
import type { ViewOf } from '../projection/definition.js';
import type { PageCursor } from './page-cursor.js';

/** A document and the commit that made it as it stands. */
export interface Found<Doc> {
  readonly id: string;
  /** Position of the last commit that changed it. */
  readonly since: number;
  readonly doc: Doc;
}

export interface Page<Doc> {
  readonly items: readonly Found<Doc>[];
  /** Absent at the end of the list. */
  readonly next?: PageCursor;
}

/** The views of one organization as they stood at one position. */
export class ViewsAt {
  readonly position: number;
  readonly #views: Pick<Views, 'get' | 'list'>;
  readonly #org: string;

  constructor(views: Pick<Views, 'get' | 'list'>, org: string, position: number) {
    this.#views = views;
    this.#org = org;
    this.position = position;
  }

  async get<Doc>(view: ViewOf<Doc>, id: string): Promise<Doc | undefined> {
    const row = await this.#views.get(view, this.#org, id, this.position);
    return row && docOf<Doc>(row);
  }

  /** @param page where it begins, and its size from 1 to 500. @throws CairnError `unknown-key` */
  async list<Doc>(view: ViewOf<Doc>, select: Selection, page: { readonly after?: ListPlace; readonly limit: number }): Promise<Page<Doc>> {
    const limit = Math.min(page.limit, PAGE_LIMIT);
    const rows = await this.#views.list(view, this.#org, { select, at: this.position, ...page, limit });
    const items = rows.map((row) => ({ id: row.id, since: row.from, doc: docOf<Doc>(row) }));
    const last = items.at(-1);
    return { items, ...(last && items.length === limit && { next: { at: this.position, after: placeOf(select, last) } }) };
  }

  /** Every document of a list that is known to be short, page by page. */
  async all<Doc>(view: ViewOf<Doc>, select: Selection): Promise<Found<Doc>[]> {
    const found: Found<Doc>[] = [];
    let page = await this.list<Doc>(view, select, { limit: PAGE_LIMIT });
    found.push(...page.items);
    while (page.next) {
      page = await this.list<Doc>(view, select, { limit: PAGE_LIMIT, after: page.next.after });
      found.push(...page.items);
    }
    return found;
  }
}

function placeOf(select: Selection, { id, doc }: Found<unknown>): ListPlace {
  return { value: select.by === 'range' ? (doc as Readonly<Record<string, KeyValue>>)[select.key] ?? null : null, id };
}

/** What a handler put there. */
function docOf<Doc>({ doc }: Row): Doc {
  return JSON.parse(doc ?? 'null') as Doc;
}
