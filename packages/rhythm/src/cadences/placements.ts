import { inForce } from './in-force.js';

/** From an instant on, a team stands under this parent; without one it stands at the top. */
export interface TeamPlace {
  readonly teamId: string;
  readonly from: string;
  readonly parentTeamId?: string;
}

/** Where a team stands in the organization from an instant on. */
export interface TeamPlacement {
  readonly from: string;
  /** From the organization down to the team itself. */
  readonly path: readonly string[];
}

/** The places of each team, oldest first. */
type Places = ReadonlyMap<string, readonly TeamPlace[]>;

/**
 * Where a team stood when, oldest first: one placement for each instant at which it or a team above it came to stand elsewhere. None for a team
 * that has no place. Of two places from the same instant the later in the list holds; a team's first place also holds for the time before it.
 *
 * @param teams the places of all teams, in the order in which they were decided
 */
export function placementsOf(teamId: string, teams: readonly TeamPlace[]): readonly TeamPlacement[] {
  const places = placesByTeam(teams);
  const begins = places.get(teamId)?.[0]?.from;
  if (begins === undefined) return [];
  const changes = [...everAbove(teamId, places)].flatMap((each) => places.get(each) ?? []).map(({ from }) => from);
  const later = new Set(changes.filter((from) => from > begins).sort());
  return [begins, ...later].map((from) => ({ from, path: pathAt(teamId, from, places) })).filter(leadsElsewhere);
}

function placesByTeam(teams: readonly TeamPlace[]): Places {
  const byTeam = new Map<string, TeamPlace[]>();
  for (const place of teams) {
    const known = byTeam.get(place.teamId);
    if (known) known.push(place);
    else byTeam.set(place.teamId, [place]);
  }
  for (const places of byTeam.values()) places.sort((one, other) => (one.from === other.from ? 0 : one.from < other.from ? -1 : 1));
  return byTeam;
}

/** The team, and every team that ever stood above it. */
function everAbove(teamId: string, places: Places): ReadonlySet<string> {
  const found = new Set([teamId]);
  for (const each of found) {
    for (const { parentTeamId } of places.get(each) ?? []) if (parentTeamId !== undefined) found.add(parentTeamId);
  }
  return found;
}

/** Moves that take effect on different days can close a circle for a while: the path ends where it would begin again. */
function pathAt(teamId: string, at: string, places: Places): readonly string[] {
  const upwards = new Set<string>();
  let next: string | undefined = teamId;
  while (next !== undefined && !upwards.has(next)) {
    upwards.add(next);
    next = inForce(places.get(next) ?? [], at)?.parentTeamId;
  }
  return [...upwards].reverse();
}

function leadsElsewhere({ path }: TeamPlacement, index: number, all: readonly TeamPlacement[]): boolean {
  return JSON.stringify(path) !== JSON.stringify(all[index - 1]?.path);
}
