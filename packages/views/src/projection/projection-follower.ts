import type { Catalogue, Commit, Service } from '@cairn/contracts';
import { cursorAfter, EventReader, type Applied, type Cursor, type Follower, type Parking } from '@cairn/history';
import type { Views } from '../port/views.js';
import { BatchDocuments } from './batch-documents.js';
import type { AnyProjection } from './definition.js';

export interface ProjectionFollowerOptions {
  readonly projection: AnyProjection;
  readonly views: Views;
  readonly catalogue: Catalogue;
  /** See `EventReaderOptions`. */
  readonly service?: Service;
}

/** Follows the log for a projection: handles whole commits, plans their rows, writes them and swaps the cursor (docs/ARCHITECTURE.md). */
export class ProjectionFollower implements Follower {
  /** The projection's name and version. */
  readonly name: string;
  readonly #options: ProjectionFollowerOptions;
  readonly #events: EventReader;

  constructor(options: ProjectionFollowerOptions) {
    const { projection, catalogue, service } = options;
    this.name = projection.storage;
    this.#options = options;
    this.#events = new EventReader({ catalogue, types: projection.types, ...(service && { service }) });
  }

  cursor(org: string): Promise<Cursor> {
    return this.#options.views.cursor(this.name, org);
  }

  async apply(org: string, cursor: Cursor, commits: readonly Commit[]): Promise<Applied> {
    const { projection, views } = this.#options;
    const last = commits.at(-1);
    if (!last) return 'moved';
    const docs = new BatchDocuments(projection, (view, ids) => views.newest({ storage: this.name, view }, org, ids, cursor.position));
    for (const commit of commits) await this.#handle(commit, docs);
    const { rows, closes } = await docs.plan();
    const hasMoved = await views.apply({ storage: this.name, org, expected: cursor, next: cursorAfter(last), rows, closes });
    return hasMoved ? 'moved' : 'overtaken';
  }

  park(org: string, cursor: Cursor, parking: Parking): Promise<void> {
    return this.#options.views.park(this.name, org, { at: cursor, parking });
  }

  async #handle(commit: Commit, docs: BatchDocuments): Promise<void> {
    for (const event of this.#events.read(commit)) {
      const handled = this.#options.projection.handle(event, docs);
      if (handled) await handled;
    }
    docs.endCommit(commit.position);
  }
}
