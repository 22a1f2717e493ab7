import { okrViews, organizationViews, type PersonDoc } from '@cairn/okr-views';
import { Found, PLATFORM, Readings, type Access, type Platform, type Reader, type TimesQuery } from '@cairn/service-kit';
import type { Person } from '@cairn/state';
import type { Selection } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '../deciding/refusals.js';
import { given } from '../edge/given.js';
import { listMatching } from '../edge/list-matching.queries.js';
import type { PeopleQuery, PersonDto, PersonListDto } from './person.dto.js';

/** People as they stood at a position, with the names that the directory has now: names have no history. */
@Injectable()
export class PersonQueries {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /** @throws CairnError `forbidden` for who looks for an address and may not see any */
  async list(reader: Reader, query: PeopleQuery): Promise<Found<PersonListDto>> {
    reader.access.requireReader();
    const reading = await this.readings.open(reader, query, [organizationViews]);
    const { externalId, state, email } = query;
    const withAddress = email === undefined ? undefined : await this.#idByEmail(reader.access, email);
    const select: Selection = externalId === undefined ? { by: 'id' } : { by: 'key', key: 'externalId', equals: externalId };
    const matches = (doc: PersonDoc): boolean => (state === undefined || doc.state === state) && (email === undefined || doc.personId === withAddress);
    const { items, next } = await listMatching(reading, okrViews.people, { select, matches });
    const docs = items.map(({ doc }) => doc);
    const entries = await this.#entriesOf(reader.access, docs);
    return new Found({ items: docs.map((doc) => personOf(doc, entries.get(doc.personId))) }, { position: reading.position, ...(next && { next }) });
  }

  /** @throws CairnError `person-unknown` */
  async one(reader: Reader, personId: string, query: TimesQuery): Promise<Found<PersonDto>> {
    reader.access.requireReader();
    const { views, position } = await this.readings.open(reader, query, [organizationViews]);
    const doc = await views.get(okrViews.people, personId);
    if (doc === undefined) return refuse('person-unknown', 'There is no such person.', { field: 'personId' });
    const entries = await this.#entriesOf(reader.access, [doc]);
    return new Found(personOf(doc, entries.get(personId)), { position, version: doc.version });
  }

  async #idByEmail(access: Access, email: string): Promise<string | undefined> {
    if (!seesNames(access)) refuse('forbidden', 'You may not do this.', { right: 'names:read' });
    return (await this.platform.state.directory.findByEmail(access.caller.org, email))?.personId;
  }

  async #entriesOf(access: Access, docs: readonly PersonDoc[]): Promise<ReadonlyMap<string, Person>> {
    if (!seesNames(access)) return new Map();
    return this.platform.state.directory.get(access.caller.org, docs.map(({ personId }) => personId));
  }
}

/** Names are for colleagues and for keys with a reader's role; analysts' keys work with figures and get none. */
export function seesNames({ caller: { personId, role } }: Access): boolean {
  return personId !== undefined || role !== 'analyst';
}

function personOf({ personId, state, externalId, grants }: PersonDoc, entry: Person | undefined): PersonDto {
  return { personId, state, grants: grants.map((grant) => ({ ...grant })), ...given({ name: entry?.name, email: entry?.email, externalId }) };
}
