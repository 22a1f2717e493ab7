import { goalViews, organizationViews } from '@cairn/okr-views';
import { Found, HiddenObjectives, PLATFORM, Readings, type Platform, type Reader, type Reading } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { seesNames } from '../people/person.queries.js';
import { termsOf } from './folding.js';
import { compareRanked, KINDS, type FoundThing, type Kind } from './found-things.js';
import { PeopleSearch } from './people-search.queries.js';
import type { SearchArguments } from './search-arguments.js';
import type { FoundThingDto, SearchAnswerDto, SearchQuery } from './search.dto.js';
import type { FoundThings } from './title-index.js';

const LIMIT = 20;

interface Asked extends Pick<SearchArguments, 'org' | 'terms' | 'limit'> {
  readonly kinds: readonly Kind[];
  readonly cycleId?: string;
}

/** Finds things by title and people by name, at any position. */
@Injectable()
export class SearchQueries {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(HiddenObjectives) private readonly hiddenObjectives: HiddenObjectives,
    @Inject(PeopleSearch) private readonly people: PeopleSearch,
  ) {}

  /** @throws CairnError `forbidden`, what `Readings.open` refuses */
  async search(reader: Reader, query: SearchQuery): Promise<Found<SearchAnswerDto>> {
    const { access } = reader;
    access.requireReader();
    const reading = await this.readings.open(reader, query, [organizationViews, goalViews]);
    const asked = askedBy(query, access.caller.org);
    const titles = await this.#titles(reader, reading, asked);
    const people = asked.kinds.includes('person') && seesNames(access) ? await this.people.find(reading.views, { ...asked, limit: asked.limit + 1 }) : [];
    const found = [...titles.items, ...people].sort(compareRanked);
    const more = titles.total + people.length > asked.limit;
    return new Found({ items: found.slice(0, asked.limit).map(shown), more }, { position: reading.position });
  }

  async #titles({ access }: Reader, { position }: Reading, asked: Asked): Promise<FoundThings> {
    const hidden = [...(await this.hiddenObjectives.from(access))];
    const answer = await this.platform.heavy.ask('search', { ...asked, position, hidden });
    return JSON.parse(new TextDecoder().decode(answer)) as FoundThings;
  }
}

function askedBy({ q, kinds, cycleId, limit = LIMIT }: SearchQuery, org: string): Asked {
  const wanted = kinds?.split(',');
  return { org, terms: termsOf(q), kinds: KINDS.filter((kind) => wanted === undefined || wanted.includes(kind)), limit, ...(cycleId !== undefined && { cycleId }) };
}

function shown({ thing, ranges }: FoundThing): FoundThingDto {
  return { ...thing, ranges: ranges.map((range) => [...range]) };
}
