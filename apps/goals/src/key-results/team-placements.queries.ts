import { okrViews, organizationViews, type TeamDoc } from '@cairn/okr-views';
import { placementsOf, type TeamPlacement } from '@cairn/rhythm';
import { PLATFORM, type Platform } from '@cairn/service-kit';
import { ViewsAt } from '@cairn/views';
import { Inject, Injectable } from '@nestjs/common';

/** Where teams stood when, as slots go by it: a team inherits cadence and calendar from those above it. */
@Injectable()
export class TeamPlacements {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** Of a team, as the log's head tells it. @throws CairnError `position-not-reached` (retriable) */
  async of(org: string, teamId: string): Promise<readonly TeamPlacement[]> {
    const { history, views, following } = this.platform;
    const { position } = await history.head(org);
    await following.waitFor(organizationViews.storage, { org, position });
    const teams = await everAbove(teamId, new ViewsAt(views, org, position));
    return placementsOf(teamId, teams.flatMap((team) => team.placements.map((placement) => ({ teamId: team.teamId, ...placement }))));
  }
}

/** The team, and every team that ever stood above it. */
async function everAbove(teamId: string, views: ViewsAt): Promise<readonly TeamDoc[]> {
  const ids = new Set([teamId]);
  const found: TeamDoc[] = [];
  for (const id of ids) {
    const team = await views.get(okrViews.teams, id);
    if (team === undefined) continue;
    found.push(team);
    for (const { parentTeamId } of team.placements) if (parentTeamId !== undefined) ids.add(parentTeamId);
  }
  return found;
}
