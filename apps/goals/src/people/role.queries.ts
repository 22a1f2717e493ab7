import { okrViews, organizationViews, type PersonDoc } from '@cairn/okr-views';
import { Found, PLATFORM, Readings, type Access, type Platform, type Reader } from '@cairn/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { given } from '../edge/given.js';
import { listMatching } from '../edge/list-matching.queries.js';
import type { HeldRoleDto, HeldRolesDto, RolesQuery } from './person.dto.js';

/** Who holds which roles: for those who may give and take them. */
@Injectable()
export class RoleQueries {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /** @throws CairnError `forbidden` to whoever may not give roles in the team that is asked about, or in the whole organization */
  async list(reader: Reader, query: RolesQuery): Promise<Found<HeldRolesDto>> {
    await reader.access.require('roles:manage', query.teamId);
    const reading = await this.readings.open(reader, query, [organizationViews]);
    const { items, next } = await listMatching(reading, okrViews.people, { select: { by: 'id' }, matches: (doc) => heldBy(doc, query).length > 0 });
    const people = items.map(({ doc }) => doc);
    const names = await this.#namesOf(reader.access, people);
    const roles = people.flatMap((doc) => heldBy(doc, query).map((held) => ({ ...held, ...given({ name: names.get(doc.personId)?.name }) })));
    return new Found({ items: roles }, { position: reading.position, ...(next && { next }) });
  }

  #namesOf({ caller: { org } }: Access, people: readonly PersonDoc[]) {
    return this.platform.state.directory.get(org, people.map(({ personId }) => personId));
  }
}

function heldBy({ personId, state, grants }: PersonDoc, { role, teamId }: RolesQuery): readonly HeldRoleDto[] {
  const held = grants.map((grant) => ({ personId, state, role: grant.role, teamId: grant.teamId ?? null }));
  return held.filter((each) => (role === undefined || each.role === role) && (teamId === undefined || each.teamId === teamId));
}
