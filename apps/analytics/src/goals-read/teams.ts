import { foldOf } from '@cairn/contracts';

/** Every team of the organization, with the one that it stands under; null: a root. */
export type Teams = Readonly<Record<string, string | null>>;

/** The category `team`, folded. */
export const teamsFold = foldOf<Teams>(
  {},
  {
    'team.created': (teams, { data: { teamId, parentTeamId = null } }) => ({ ...teams, [teamId]: parentTeamId }),
    'team.moved': (teams, { data: { teamId, toParentId = null } }) => ({ ...teams, [teamId]: toParentId }),
  },
);

/** Is it the team, or one at any remove below it? A circle would be walked once. */
export function isAtOrBelow(teams: Teams, teamId: string, aboveId: string): boolean {
  const passed = new Set<string>();
  for (let at: string | null | undefined = teamId; typeof at === 'string' && !passed.has(at); at = Object.hasOwn(teams, at) ? teams[at] : null) {
    if (at === aboveId) return true;
    passed.add(at);
  }
  return false;
}
