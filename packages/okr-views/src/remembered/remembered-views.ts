import { ViewsAt, type Found, type Selection, type ViewOf, type Views } from '@cairn/views';
import { RememberedDocument } from './document.js';
import type { Span } from './span.js';
import { allInTurns } from '../turns/in-turns.js';

type ReadableViews = Pick<Views, 'get' | 'list'>;

/** What is remembered of one view. */
interface RememberedView {
  readonly documents: Map<string, RememberedDocument>;
  /** Documents that are on a list at the newest position, by what the list is by. */
  readonly lists: Map<string, Promise<readonly RememberedEntry[]>>;
}

interface RememberedEntry {
  readonly id: string;
  readonly document: RememberedDocument;
}

/** Where a read looks, and the positions over which it gives the same. */
interface Looking {
  readonly position: number;
  readonly span?: Span;
}

/**
 * The views of one organization at many positions up to one: each version of a document is read and parsed once, however many positions it stood
 * at, and comes out as the same object. For views whose documents are never taken away, and for lists by keys that a document keeps once it has
 * them.
 */
export class RememberedViews {
  readonly #views: ReadableViews;
  readonly #org: string;
  readonly #upTo: number;
  readonly #remembered = new Map<ViewOf<unknown>, RememberedView>();

  /** @param upTo the newest position that is asked about */
  constructor(views: ReadableViews, org: string, upTo: number) {
    this.#views = views;
    this.#org = org;
    this.#upTo = upTo;
  }

  /** @param span is narrowed to the positions at which all that is read there is the same */
  at(position: number, span?: Span): ViewsAt {
    const looking = { position, ...(span && { span }) };
    return new RememberedAt(this, looking, { views: this.#views, org: this.#org });
  }

  async get<Doc>(view: ViewOf<Doc>, id: string, looking: Looking): Promise<Found<Doc> | undefined> {
    const document = documentOf(this.#of(view), id);
    const known = document.at(looking.position, looking.span);
    return ((known === undefined ? await this.#read(view, { id, document }, looking) : known) ?? undefined) as Found<Doc> | undefined;
  }

  async all<Doc>(view: ViewOf<Doc>, select: Selection, looking: Looking): Promise<Found<Doc>[]> {
    const found: Found<Doc>[] = [];
    for (const entry of await this.#entries(view, select)) {
      const known = entry.document.at(looking.position, looking.span);
      const each = known === undefined ? await this.#read(view, entry, looking) : known;
      if (each !== null && isSelected(each.doc, select)) found.push(each as Found<Doc>);
    }
    return found;
  }

  #entries<Doc>(view: ViewOf<Doc>, select: Selection): Promise<readonly RememberedEntry[]> {
    const remembered = this.#of(view);
    const key = select.by === 'key' ? `${select.key} ${String(select.equals)}` : '';
    const entries = remembered.lists.get(key) ?? this.#list(view, select, remembered);
    remembered.lists.set(key, entries);
    return entries;
  }

  async #list<Doc>(view: ViewOf<Doc>, select: Selection, remembered: RememberedView): Promise<readonly RememberedEntry[]> {
    const found = await allInTurns(new ViewsAt(this.#views, this.#org, this.#upTo), view, select);
    return found.map((each) => {
      const document = documentOf(remembered, each.id);
      if (document.at(this.#upTo) === undefined) document.learn(each, this.#upTo + 1);
      return { id: each.id, document };
    });
  }

  async #read<Doc>(view: ViewOf<Doc>, { id, document }: RememberedEntry, { position, span }: Looking): Promise<Found<unknown> | null> {
    const row = await this.#views.get(view, this.#org, id, position);
    if (document.at(position) === undefined) {
      if (row === undefined) document.learnAbsent(position);
      else document.learn({ id, since: row.from, doc: JSON.parse(row.doc ?? 'null') }, row.to);
    }
    return document.at(position, span) ?? null;
  }

  #of(view: ViewOf<unknown>): RememberedView {
    const remembered = this.#remembered.get(view) ?? { documents: new Map<string, RememberedDocument>(), lists: new Map<string, Promise<readonly RememberedEntry[]>>() };
    this.#remembered.set(view, remembered);
    return remembered;
  }
}

/** The remembered views at one position. */
class RememberedAt extends ViewsAt {
  readonly #remembered: RememberedViews;
  readonly #looking: Looking;

  constructor(remembered: RememberedViews, looking: Looking, { views, org }: { readonly views: ReadableViews; readonly org: string }) {
    super(views, org, looking.position);
    this.#remembered = remembered;
    this.#looking = looking;
  }

  override async get<Doc>(view: ViewOf<Doc>, id: string): Promise<Doc | undefined> {
    return (await this.#remembered.get(view, id, this.#looking))?.doc;
  }

  override all<Doc>(view: ViewOf<Doc>, select: Selection): Promise<Found<Doc>[]> {
    return select.by === 'range' ? super.all(view, select) : this.#remembered.all(view, select, this.#looking);
  }
}

function documentOf({ documents }: RememberedView, id: string): RememberedDocument {
  const document = documents.get(id) ?? new RememberedDocument();
  documents.set(id, document);
  return document;
}

/** By the key as it was at that position. */
function isSelected(doc: unknown, select: Selection): boolean {
  return select.by !== 'key' || ((doc as Readonly<Record<string, unknown>>)[select.key] ?? null) === select.equals;
}
