import type { mongo } from '@cairn/mongo';
import type { CategoryCursor, ReadLimits } from '../port/history.js';
import type { Head, Instant } from '../port/head.js';
import type { StoredCommit } from '../port/stored.js';
import { streamsAfter } from './category.js';
import { documentId, storedFrom, type LogCollection, type LogDocument } from './log-document.js';

const MOST = { commits: 500, bytes: 4_000_000 } as const;

/** Reads the log: what a majority has, from the primary. */
export class MongoLogReader {
  readonly #log: LogCollection;

  constructor(log: LogCollection) {
    this.#log = log;
  }

  after(org: string, position: number, limits?: ReadLimits): Promise<StoredCommit[]> {
    return this.#page({ org, position: { $gt: position } }, { position: 1 }, limits);
  }

  stream(org: string, stream: string, afterVersion: number, limits?: ReadLimits): Promise<StoredCommit[]> {
    return this.#page({ org, stream, version: { $gt: afterVersion } }, { version: 1 }, limits);
  }

  /** The rest of the stream that was read last, or else the streams after it; a longer category that shares the prefix is the caller's to leave out. */
  async category(org: string, category: string, after: CategoryCursor | undefined, limits?: ReadLimits): Promise<StoredCommit[]> {
    const rest = after ? await this.stream(org, after.stream, after.version, limits) : [];
    return rest.length > 0 ? rest : this.#page({ org, ...streamsAfter(category, after?.stream) }, { stream: 1, version: 1 }, limits);
  }

  async command(org: string, commandId: string): Promise<StoredCommit | undefined> {
    return found(await this.#log.findOne({ org, commandId }));
  }

  async at(org: string, position: number): Promise<StoredCommit | undefined> {
    return found(await this.#log.findOne({ _id: documentId(org, position) }));
  }

  /** `at` never decreases in position, so halving finds it: about 20 look-ups in a million commits, none for the present. */
  async positionAt({ org, position, at }: Head, instant: Instant): Promise<number> {
    if (at <= instant) return position;
    let [low, high] = [0, Math.max(0, position - 1)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const commit = await this.#log.findOne({ _id: documentId(org, middle) }, { projection: { at: 1 } });
      if ((commit?.at ?? '') <= instant) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** One answer of the server where the page is no larger than 16 MB; what it holds beyond the page's bytes is left. */
  async #page(filter: mongo.Filter<LogDocument>, sort: Record<string, 1>, { limit = MOST.commits, maxBytes = MOST.bytes }: ReadLimits = {}): Promise<StoredCommit[]> {
    const most = Math.min(limit, MOST.commits);
    const commits: StoredCommit[] = [];
    let bytes = 0;
    for await (const document of this.#log.find(filter, { sort, limit: most, batchSize: most + 1 })) {
      bytes += document.body.length;
      if (commits.length > 0 && bytes > maxBytes) break;
      commits.push(storedFrom(document));
    }
    return commits;
  }
}

function found(document: LogDocument | null): StoredCommit | undefined {
  return document === null ? undefined : storedFrom(document);
}
