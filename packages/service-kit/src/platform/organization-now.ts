import { keptFew, organizationViews } from '@cairn/okr-views';
import { readingPosition, ViewsAt, type ViewOf, type Views } from '@cairn/views';

/** Organizations and positions that are remembered. */
const MOST = 1_000;

/** The organization's own views as they stand now: its people, teams and settings. Whoever asks while they stand at one position is shown the same, read once. */
export class OrganizationNow {
  readonly #views: Pick<Views, 'cursor' | 'get' | 'list'>;
  readonly #known = keptFew<ViewsAt>(MOST);

  constructor(views: Pick<Views, 'cursor' | 'get' | 'list'>) {
    this.#views = views;
  }

  async of(org: string): Promise<ViewsAt> {
    const position = await readingPosition({ views: this.#views, org, projections: [organizationViews.storage] });
    return this.#known(`${position} ${org}`, () => new ReadOnce(this.#views, org, position));
  }
}

/** What stands at a position stays as it is: each document is read once, and shared. */
class ReadOnce extends ViewsAt {
  readonly #documents = new Map<string, Promise<unknown>>();

  override get<Doc>(view: ViewOf<Doc>, id: string): Promise<Doc | undefined> {
    const name = `${view.storage} ${view.view} ${id}`;
    const known = this.#documents.get(name) as Promise<Doc | undefined> | undefined;
    if (known) return known;
    const reading = super.get(view, id);
    this.#documents.set(name, reading);
    reading.catch(() => this.#documents.delete(name));
    return reading;
  }
}
