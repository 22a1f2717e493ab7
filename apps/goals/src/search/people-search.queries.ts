import { okrViews } from '@cairn/okr-views';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import type { ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { Best, compareRanked, type FoundThing, type Ranked } from './found-things.js';
import { folded } from './folding.js';
import { rangesOf, rankOf } from './matching.js';
import { Names, type FoldedName } from './names.reads.js';

interface Asked {
  readonly org: string;
  readonly terms: readonly string[];
  readonly limit: number;
}

/** Finds people by name: those who were there at a position, by the names that the directory has now. */
@Injectable()
export class PeopleSearch {
  constructor(
    @Inject(Names) private readonly names: Names,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  async find(views: ViewsAt, { org, terms, limit }: Asked): Promise<readonly FoundThing[]> {
    const best = new Best<Ranked>(limit, compareRanked);
    for (const name of await this.names.of(org)) offer(best, name, terms);
    const people = best.items().map(({ thing }) => thing.id);
    const entries = await this.platform.state.directory.get(org, people);
    const found = await Promise.all(people.map((id) => this.#foundAt(views, { id, name: entries.get(id)?.name ?? '' }, terms)));
    return found.flat();
  }

  /** Nobody who was not there, or whose name is another by now. */
  async #foundAt(views: ViewsAt, { id, name }: { readonly id: string; readonly name: string }, terms: readonly string[]): Promise<readonly FoundThing[]> {
    const person = await views.get(okrViews.people, id);
    const rank = rankOf(folded(name), terms);
    if (person === undefined || rank === undefined) return [];
    return [{ thing: { kind: 'person', id, title: name, state: person.state }, rank, current: true, ranges: rangesOf(name, terms) }];
  }
}

function offer(best: Best<Ranked>, { personId, name }: FoldedName, terms: readonly string[]): void {
  const rank = rankOf(name, terms);
  if (rank !== undefined) best.offer({ thing: { kind: 'person', id: personId, title: name, state: '' }, rank, current: true });
}
