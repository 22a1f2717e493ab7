import { ViewsAt, type Found, type Selection, type ViewOf, type Views } from '@cairn/views';
import { RememberedDocument } from './document.js';

type ReadableViews = Pick<Views, 'get' | 'list'>;

/**
 * The views of one organization at many positions up to one: each version of a document is read and parsed once, however many positions it stood
 * at, and comes out as the same object. For views whose documents are never taken away, and for lists by keys that a document keeps once it has
 * them.
 */
export class RememberedViews {
  readonly #views: ReadableViews;
  readonly #org: string;
  readonly #upTo: number;
  readonly #documents = new Map<string, Map<string, RememberedDocument>>();
  readonly #lists = new Map<string, Promise<readonly string[]>>();

  /** @param upTo the newest position that is asked about */
  constructor(views: ReadableViews, org: string, upTo: number) {
    this.#views = views;
    this.#org = org;
    this.#upTo = upTo;
  }

  at(position: number): ViewsAt {
    return new RememberedAt(this, { views: this.#views, org: this.#org, position });
  }

  async get<Doc>(view: ViewOf<Doc>, id: string, position: number): Promise<Found<Doc> | undefined> {
    const document = this.#document(view, id);
    const known = document.at(position);
    return ((known === undefined ? await this.#read(view, { id, position }, document) : known) ?? undefined) as Found<Doc> | undefined;
  }

  async all<Doc>(view: ViewOf<Doc>, select: Selection, position: number): Promise<Found<Doc>[]> {
    const ids = await this.#idsOf(view, select);
    const found: Found<Doc>[] = [];
    for (const id of ids) {
      const known = this.#document(view, id).at(position);
      const each = known === undefined ? await this.get<Doc>(view, id, position) : (known as Found<Doc> | null);
      if (each && isSelected(each.doc, select)) found.push(each);
    }
    return found;
  }

  /** Of all that are on the list at the newest position. */
  #idsOf<Doc>(view: ViewOf<Doc>, select: Selection): Promise<readonly string[]> {
    const key = JSON.stringify([view.storage, view.view, select]);
    const ids = this.#lists.get(key) ?? this.#list(view, select);
    this.#lists.set(key, ids);
    return ids;
  }

  async #list<Doc>(view: ViewOf<Doc>, select: Selection): Promise<readonly string[]> {
    const found = await new ViewsAt(this.#views, this.#org, this.#upTo).all(view, select);
    for (const each of found) {
      const document = this.#document(view, each.id);
      if (document.at(this.#upTo) === undefined) document.learn(each, this.#upTo + 1);
    }
    return found.map(({ id }) => id);
  }

  async #read<Doc>(view: ViewOf<Doc>, { id, position }: { readonly id: string; readonly position: number }, document: RememberedDocument): Promise<Found<unknown> | null> {
    const row = await this.#views.get(view, this.#org, id, position);
    const known = document.at(position);
    if (known !== undefined) return known;
    if (row === undefined) document.learnAbsent(position);
    else document.learn({ id, since: row.from, doc: JSON.parse(row.doc ?? 'null') }, row.to);
    return document.at(position) ?? null;
  }

  #document({ storage, view }: ViewOf<unknown>, id: string): RememberedDocument {
    const place = `${storage} ${view}`;
    const ofView = this.#documents.get(place) ?? new Map<string, RememberedDocument>();
    this.#documents.set(place, ofView);
    const document = ofView.get(id) ?? new RememberedDocument();
    ofView.set(id, document);
    return document;
  }
}

/** The remembered views at one position. */
class RememberedAt extends ViewsAt {
  readonly #remembered: RememberedViews;

  constructor(remembered: RememberedViews, { views, org, position }: { readonly views: ReadableViews; readonly org: string; readonly position: number }) {
    super(views, org, position);
    this.#remembered = remembered;
  }

  override async get<Doc>(view: ViewOf<Doc>, id: string): Promise<Doc | undefined> {
    return (await this.#remembered.get(view, id, this.position))?.doc;
  }

  override all<Doc>(view: ViewOf<Doc>, select: Selection): Promise<Found<Doc>[]> {
    return select.by === 'range' ? super.all(view, select) : this.#remembered.all(view, select, this.position);
  }
}

/** By the key as it was at that position. */
function isSelected(doc: unknown, select: Selection): boolean {
  return select.by !== 'key' || ((doc as Readonly<Record<string, unknown>>)[select.key] ?? null) === select.equals;
}
