import { historyDamaged } from '../port/errors.js';
import type { Head } from '../port/head.js';
import { SEQUENCER_LIMITS } from './limits.js';
import type { ChainLink, LogDriver } from './log-driver.js';

/** A read that shows less than what is known to be there. Reading again helps. */
export class StaleRead extends Error {}

/** Follows the end of one organization's log by reading its links, each checked against the one before. */
export class ChainEnd {
  readonly #driver: LogDriver;
  readonly #org: string;
  #head: Head | undefined;

  constructor(driver: LogDriver, org: string) {
    this.#driver = driver;
    this.#org = org;
  }

  /** The head as last known. @throws when nothing was read yet */
  get head(): Head {
    if (!this.#head) throw new StaleRead('the end of the log was not read yet');
    return this.#head;
  }

  /** Our own commits were written in full: the last of them is the head. */
  moveTo(head: Head): void {
    this.#head = head;
  }

  /**
   * @returns is there more than was known? False the first time
   * @throws StaleRead when the read is older than what is known; CairnError `history-damaged` on a hole or another hash
   */
  async catchUp(): Promise<boolean> {
    if (!this.#head || this.#head.position === 0) {
      this.#head = await this.#driver.last(this.#org);
      return false;
    }
    const known = this.#head.position;
    let page: readonly ChainLink[];
    do {
      page = await this.#driver.linksFrom(this.#org, this.#head.position, SEQUENCER_LIMITS.links);
      this.#head = follow(this.#head, page);
    } while (page.length === SEQUENCER_LIMITS.links);
    return this.#head.position > known;
  }
}

function follow(head: Head, links: readonly ChainLink[]): Head {
  const [first, ...next] = links;
  if (!first) throw new StaleRead('the head is not there');
  if (first.position !== head.position) throw historyDamaged(head.org, head.position, 'the commit is gone and later ones are there');
  if (first.hash !== head.hash) throw historyDamaged(head.org, head.position, 'another commit stands in its place');
  return next.reduce<Head>((end, link) => {
    if (link.position !== end.position + 1) throw historyDamaged(end.org, end.position + 1, 'a hole');
    if (link.prev !== end.hash) throw historyDamaged(end.org, link.position, 'it does not name its predecessor');
    return link;
  }, first);
}
