import type { KnownCheckIn, KnownCycle, KnownKeyResult, KnownLink, KnownObjective, KnownOrganization } from './known-organization.js';

/** The organization, to look things up in. */
export interface KnownIndex {
  readonly organization: KnownOrganization;
  /** Ids of people by e-mail. */
  readonly people: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, string>;
  readonly cycles: ReadonlyMap<string, KnownCycle>;
  readonly objectives: ReadonlyMap<string, KnownObjective>;
  readonly keyResults: ReadonlyMap<string, KnownKeyResult>;
  readonly links: ReadonlyMap<string, KnownLink>;
  /** By key result, in the order of the history. */
  readonly checkIns: ReadonlyMap<string, readonly KnownCheckIn[]>;
}

export function indexOf(organization: KnownOrganization): KnownIndex {
  const { people, teams, cycles, objectives, keyResults, links, checkIns } = organization;
  return {
    organization,
    people: new Map(people.flatMap(({ id, email }) => (email === null ? [] : [[email, id] as const]))),
    teams: new Map(teams.map(({ id, name }) => [name, id])),
    cycles: byId(cycles),
    objectives: byId(objectives),
    keyResults: byId(keyResults),
    links: byId(links),
    checkIns: byKeyResult(checkIns),
  };
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function byKeyResult(checkIns: readonly KnownCheckIn[]): ReadonlyMap<string, readonly KnownCheckIn[]> {
  const groups = new Map<string, KnownCheckIn[]>();
  for (const checkIn of checkIns) {
    const group = groups.get(checkIn.keyResultId) ?? [];
    groups.set(checkIn.keyResultId, group);
    group.push(checkIn);
  }
  return groups;
}
