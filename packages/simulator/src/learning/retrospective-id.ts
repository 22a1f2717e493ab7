import type { Unit } from '../organization/roster.js';
import type { Quarter } from '../timeline/quarters.js';
import type { World } from '../world.js';

const EVERY_NTH_TEAM = 3;

/** The organization, the divisions and every third team look back together. */
export function holdsRetrospective({ kind, index }: Unit): boolean {
  return kind === 'organization' || kind === 'division' || (kind === 'team' && index % EVERY_NTH_TEAM === 0);
}

export function retrospectiveIdOf({ ids }: World, quarter: Quarter, unit: Unit): string {
  return ids('retrospective', quarter.index, unit.index);
}

/** The id of the nth lesson (from 0) of a team's retrospective. */
export function lessonIdOf({ ids }: World, quarter: Quarter, unit: Unit, number: number): string {
  return ids('lesson', quarter.index, unit.index, number);
}
