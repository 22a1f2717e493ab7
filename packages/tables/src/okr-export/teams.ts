import { circlesIn } from './circles.js';
import type { GoalRow, TeamOfRow } from './goal-row.js';
import { parentsFirst } from './parents-first.js';
import type { Objection } from './verdicts.js';

/** The level of a team of which no row tells it. */
const DEFAULT_KIND = 'team';

/** A team as all rows together describe it. */
export interface TeamOfFile {
  readonly name: string;
  readonly parent: string | null;
  readonly kind: string;
}

/** Rows that place a team elsewhere than an earlier row did, or on another level; rows of teams that lie under themselves, or under such. */
export function objectToTeams(rows: readonly GoalRow[]): readonly Objection[] {
  const described = describe(rows.map(({ team }) => team));
  const circles = circlesAbove(parentsOf(described));
  return rows.flatMap((row) => {
    const circle = circles.get(row.team.name);
    if (circle === undefined) return contradictions(row, described.get(row.team.name));
    return [{ row, field: 'parentTeam', code: 'team-circle', reason: `Teams lie under each other in a circle: ${circle.join(' → ')}` }];
  });
}

/** The circle that each team lies on or somewhere under. */
function circlesAbove(parents: ReadonlyMap<string, string | null>): ReadonlyMap<string, readonly string[]> {
  const circles = new Map(circlesIn(parents));
  for (const name of parentsFirst(parents)) {
    const circle = circles.get(name) ?? circles.get(parents.get(name) ?? '');
    if (circle !== undefined) circles.set(name, circle);
  }
  return circles;
}

function contradictions(row: GoalRow, first: TeamOfRow | undefined): readonly Objection[] {
  const { name, parent, kind } = row.team;
  const objection = { row, code: 'contradicting-team' } as const;
  const moved = differs(parent, first?.parent) ? [{ ...objection, field: 'parentTeam' as const, reason: `${name} lies under ${first?.parent} on an earlier line, and under ${parent} here` }] : [];
  const changed = differs(kind, first?.kind) ? [{ ...objection, field: 'teamType' as const, reason: `${name} is a ${first?.kind} on an earlier line, and a ${kind} here` }] : [];
  return [...moved, ...changed];
}

/** The teams that rows name, and those above them, parents first. */
export function teamsOf(rows: readonly GoalRow[]): readonly TeamOfFile[] {
  const described = describe(rows.map(({ team }) => team));
  return parentsFirst(parentsOf(described)).map((name) => {
    const { parent = null, kind = null } = described.get(name) ?? {};
    return { name, parent, kind: kind ?? DEFAULT_KIND };
  });
}

/** The parent of each team, also of those that are named as a parent only. */
function parentsOf(described: ReadonlyMap<string, TeamOfRow>): ReadonlyMap<string, string | null> {
  const above = [...described.values()].flatMap(({ parent }) => (parent === null ? [] : [[parent, null] as const]));
  return new Map<string, string | null>([...above, ...[...described].map(([name, { parent }]) => [name, parent] as const)]);
}

/** The first word on each question holds: a row that leaves a cell empty says nothing. */
function describe(teams: readonly TeamOfRow[]): ReadonlyMap<string, TeamOfRow> {
  const described = new Map<string, TeamOfRow>();
  for (const { name, parent, kind } of teams) {
    const known = described.get(name);
    described.set(name, { name, parent: known?.parent ?? parent, kind: known?.kind ?? kind });
  }
  return described;
}

function differs(here: string | null, first: string | null | undefined): boolean {
  return here !== null && here !== first;
}
