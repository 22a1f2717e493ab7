import { LRUCache } from 'lru-cache';
import { emptyHead, type Head } from '../port/head.js';
import { documentId, linkFrom, type LogCollection } from './log-document.js';

const MOST = 10_000;

/** Finds the ends of logs. What a majority has stays, so that from an end once known it is enough to ask whether there is a next commit. */
export class Heads {
  readonly #log: LogCollection;
  readonly #known = new LRUCache<string, Head>({ max: MOST });

  constructor(log: LogCollection) {
    this.#log = log;
  }

  /** A commit that a majority has. */
  reached(head: Head): void {
    if ((this.#known.peek(head.org)?.position ?? 0) <= head.position) this.#known.set(head.org, head);
  }

  async of(org: string): Promise<Head> {
    const known = this.#known.get(org);
    if (known && !(await this.#hasNext(known))) return this.#latest(known);
    const found = await this.#log.findOne({ org, ...(known && { position: { $gt: known.position } }) }, { sort: { position: -1 } });
    return this.#latest(found ? headFrom(linkFrom(found)) : emptyHead(org));
  }

  async #hasNext({ org, position }: Head): Promise<boolean> {
    return (await this.#log.findOne({ _id: documentId(org, position + 1) }, { projection: { _id: 1 } })) !== null;
  }

  /** Others may have found a later one meanwhile. */
  #latest(head: Head): Head {
    this.reached(head);
    return this.#known.get(head.org) ?? head;
  }
}

function headFrom({ org, position, hash, at, loading }: Head): Head {
  return { org, position, hash, at, loading };
}
