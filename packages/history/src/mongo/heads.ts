import { SharedQuestions } from '@cairn/mongo';
import { LRUCache } from 'lru-cache';
import { emptyHead, type Head } from '../port/head.js';
import { linkFrom, type LogCollection } from './log-document.js';

const MOST = 10_000;

/** Finds the ends of logs. What a majority has stays: from an end once known it is enough to ask for a later one. */
export class Heads {
  readonly #log: LogCollection;
  readonly #known = new LRUCache<string, Head>({ max: MOST });
  readonly #questions = new SharedQuestions((org) => this.#find(org));

  constructor(log: LogCollection) {
    this.#log = log;
  }

  /** A commit that a majority has. */
  reached(head: Head): void {
    if ((this.#known.peek(head.org)?.position ?? 0) <= head.position) this.#known.set(head.org, head);
  }

  of(org: string): Promise<Head> {
    return this.#questions.ask(org);
  }

  /** Others may have found a later one meanwhile. */
  async #find(org: string): Promise<Head> {
    const known = this.#known.get(org);
    const found = await this.#log.findOne({ org, ...(known && { position: { $gt: known.position } }) }, { sort: { position: -1 } });
    if (found) this.reached(headFrom(linkFrom(found)));
    return this.#known.get(org) ?? emptyHead(org);
  }
}

function headFrom({ org, position, hash, at, loading }: Head): Head {
  return { org, position, hash, at, loading };
}
