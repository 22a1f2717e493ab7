import { PLATFORM, type Platform } from '@cairn/service-kit';
import type { Person } from '@cairn/state';
import { Inject, Injectable } from '@nestjs/common';
import { folded } from './folding.js';

const PAGE = 500;
/** Milliseconds for which a list of names serves. */
const KEPT = 1_000;

export interface FoldedName {
  readonly personId: string;
  readonly name: string;
}

/** The names of an organization's people, folded. They have no history, so they are read from the directory again and again, while somebody searches. */
@Injectable()
export class Names {
  readonly #kept = new Map<string, Promise<readonly FoldedName[]>>();

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** As they were a second ago at most: a name that is shown is to be asked for once more. */
  of(org: string): Promise<readonly FoldedName[]> {
    const names = this.#kept.get(org) ?? this.#read(org);
    this.#kept.set(org, names);
    return names;
  }

  async #read(org: string): Promise<readonly FoldedName[]> {
    setTimeout(() => this.#kept.delete(org), KEPT).unref();
    const { directory } = this.platform.state;
    const names: FoldedName[] = [];
    let page: readonly Person[] = [];
    do {
      const last = page.at(-1);
      page = await directory.page(org, { limit: PAGE, ...(last && { after: last.personId }) });
      names.push(...page.map(({ personId, name }) => ({ personId, name: folded(name) })));
    } while (page.length === PAGE);
    return names;
  }
}
