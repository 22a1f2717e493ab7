import { ORGANIZATION_ID, okrViews, organizationViews, type OrganizationDoc, type TeamDoc } from '@cairn/okr-views';
import { Found, PLATFORM, Readings, RIGHTS, type Access, type Platform, type Reader, type Right } from '@cairn/service-kit';
import type { ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';
import type { MeDto, MyOrganizationDto, MyRoleDto, MyTeamDto } from './me.dto.js';

const ALL_RIGHTS = Object.keys(RIGHTS) as readonly Right[];

/** Who asks: every credential of an organization may know what it stands for. */
@Injectable()
export class MeQueries {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  async me(reader: Reader): Promise<Found<MeDto>> {
    const { access } = reader;
    const { org, keyId, personId = null, role = null, scopes } = access.caller;
    const { views, clock, position } = await this.readings.open(reader, {}, [organizationViews]);
    const roles = await rolesOf(views, personId);
    const everywhere = await rightsOf(access);
    const founded = await views.get(okrViews.organization, ORGANIZATION_ID);
    const me: MeDto = {
      ...{ personId, ...(await this.#named(org, personId)), keyId, keyRole: role, scopes: [...scopes], roles },
      teams: await teamsOf(access, views, { roles, everywhere }),
      rights: [...(access.isReader() ? ['okrs:read'] : []), ...everywhere],
      organizationId: org,
      ...(founded && { organization: shown(founded) }),
      ...{ clock, headPosition: (await this.platform.history.head(org)).position },
    };
    return new Found(me, { position });
  }

  async #named(org: string, personId: string | null): Promise<Pick<MeDto, 'name' | 'email'>> {
    const entry = personId === null ? undefined : (await this.platform.state.directory.get(org, [personId])).get(personId);
    return { ...(entry && { name: entry.name }), ...(entry?.email !== undefined && { email: entry.email }) };
  }
}

async function rolesOf(views: ViewsAt, personId: string | null): Promise<MyRoleDto[]> {
  const person = personId === null ? undefined : await views.get(okrViews.people, personId);
  return (person?.grants ?? []).map(({ role, teamId = null }) => ({ role, teamId }));
}

/** @param teamId absent: in the organization as a whole */
async function rightsOf(access: Access, teamId?: string): Promise<readonly Right[]> {
  const held = await Promise.all(ALL_RIGHTS.map((right) => access.may(right, teamId)));
  return ALL_RIGHTS.filter((right, index) => held[index] === true && isInScope(access, right));
}

/** A key that is nobody's reads the history by its scope as well as by its role. */
function isInScope({ caller: { personId, scopes } }: Access, right: Right): boolean {
  return right !== 'history:read' || personId !== undefined || scopes.includes('history:read');
}

interface Standing {
  readonly roles: readonly MyRoleDto[];
  readonly everywhere: readonly Right[];
}

/** By their names. */
async function teamsOf(access: Access, views: ViewsAt, { roles, everywhere }: Standing): Promise<MyTeamDto[]> {
  const { personId } = access.caller;
  if (personId === undefined) return [];
  const led = await views.all(okrViews.teams, { by: 'key', key: 'leadId', equals: personId });
  const memberships = await views.all(okrViews.members, { by: 'key', key: 'personId', equals: personId });
  const ids = new Set([...led.map(({ id }) => id), ...memberships.map(({ doc }) => doc.teamId), ...roles.flatMap(({ teamId }) => (teamId === null ? [] : [teamId]))]);
  const teams = await Promise.all([...ids].map((id) => views.get(okrViews.teams, id)));
  const open = teams.filter((team): team is TeamDoc => team?.closed === false);
  const mine = open.map(async ({ teamId, name, leadId, memberIds }): Promise<MyTeamDto> => {
    const rights = (await rightsOf(access, teamId)).filter((right) => !everywhere.includes(right));
    return { teamId, name, leads: leadId === personId, member: memberIds.includes(personId), rights };
  });
  return (await Promise.all(mine)).sort((one, other) => (one.name < other.name ? -1 : 1));
}

function shown({ name, timeZone, languages, labels }: OrganizationDoc): MyOrganizationDto {
  return { name, timeZone, languages: [...languages], labels: { ...labels } };
}
