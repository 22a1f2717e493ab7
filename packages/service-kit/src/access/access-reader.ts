import { organizationViews } from '@cairn/okr-views';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../identity/caller.js';
import { PLATFORM, type Platform } from '../platform/platform.js';
import { Access } from './access.js';
import { pathUp, type Standing } from './standing.js';

const people = organizationViews.view('people');
const teams = organizationViews.view('teams');

/** Reads what callers may do from the organization as it stands now. */
@Injectable()
export class AccessReader {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async accessOf(caller: Caller): Promise<Access> {
    const { org, personId } = caller;
    const now = await this.platform.organization.of(org);
    const person = personId === undefined ? undefined : await now.get(people, personId);
    const standing: Standing = {
      isActive: person === undefined || person.state === 'active',
      grants: person?.grants ?? [],
      pathOf: (teamId) => pathUp(teamId, (id) => now.get(teams, id)),
    };
    return new Access(caller, standing);
  }
}
