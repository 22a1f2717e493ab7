import type { Reading } from '@cairn/service-kit';
import type { ListPlace, Page, Selection, ViewOf } from '@cairn/views';

/** Rows that a look takes at most; the first takes no more than the page. */
const LOOK = 500;

export interface Matching<Doc> {
  readonly select: Selection;
  /** Which of the selected are meant. */
  readonly matches: (doc: Doc) => boolean | Promise<boolean>;
}

/** A page of those documents of a list that match, which may be few of many: the list is read on until the page is full. */
export async function listMatching<Doc>({ views, page }: Pick<Reading, 'views' | 'page'>, view: ViewOf<Doc>, { select, matches }: Matching<Doc>): Promise<Page<Doc>> {
  const items: Page<Doc>['items'][number][] = [];
  for (let after: ListPlace | undefined = page.after, limit = page.limit, more = true; more; limit = LOOK) {
    const read: Page<Doc> = await views.list(view, select, { limit, ...(after && { after }) });
    for (const item of read.items) {
      if (!(await matches(item.doc))) continue;
      items.push(item);
      if (items.length === page.limit) return { items, next: { at: views.position, after: { value: null, id: item.id } } };
    }
    more = read.next !== undefined;
    after = read.next?.after;
  }
  return { items };
}
