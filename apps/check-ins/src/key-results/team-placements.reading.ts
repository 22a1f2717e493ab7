import { PLATFORM, type Platform } from '@cairn/service-kit';
import { okrViews, organizationViews, type TeamDoc } from '@cairn/okr-views';
import { placementsOf, refuse, type TeamPlacement } from '@cairn/rhythm';
import type { ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';

/** Reads where a team stood when. */
@Injectable()
export class TeamPlacements {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /**
   * A team that the views don't have yet may stand in the log already: they are waited for once.
   * @throws CairnError `team-unknown`; `position-not-reached`, `follower-parked` (retriable)
   */
  async of(org: string, teamId: string): Promise<readonly TeamPlacement[]> {
    const known = await this.#read(org, teamId);
    if (known.length > 0) return known;
    await this.platform.following.waitFor(organizationViews.storage, await this.platform.history.head(org));
    const read = await this.#read(org, teamId);
    return read.length > 0 ? read : refuse('team-unknown', 'There is no such team.', { field: 'teamId' });
  }

  async #read(org: string, teamId: string): Promise<readonly TeamPlacement[]> {
    return placementsIn(await this.platform.organization.of(org), teamId);
  }
}

/** Where a team stood when, as known at a position; empty when there is no such team. */
export async function placementsIn(views: ViewsAt, teamId: string): Promise<readonly TeamPlacement[]> {
  const teams = await everAbove(views, teamId);
  return placementsOf(teamId, teams.flatMap((team) => team.placements.map((placement) => ({ teamId: team.teamId, ...placement }))));
}

/** The team, and every team that ever stood above it. */
async function everAbove(views: ViewsAt, teamId: string): Promise<readonly TeamDoc[]> {
  const found: TeamDoc[] = [];
  const ids = new Set([teamId]);
  for (const id of ids) {
    const team = await views.get(okrViews.teams, id);
    if (team === undefined) continue;
    found.push(team);
    for (const { parentTeamId } of team.placements) if (parentTeamId !== undefined) ids.add(parentTeamId);
  }
  return found;
}
