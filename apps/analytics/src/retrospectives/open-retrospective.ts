import { event, type NewEvent } from '@cairn/contracts';
import { refuse, type CycleRead } from '@cairn/rhythm';
import type { Teams } from '../goals-read/teams.js';
import { requireCycle } from '../requirements.js';
import type { Retrospective, RetrospectivePlace } from './retrospective.js';

/** What opening a retrospective reads: its own stream, the stream of its cycle, the category `team`. */
export interface OpenStates {
  readonly retrospective: Retrospective | undefined;
  readonly cycle: CycleRead | undefined;
  readonly teams: Teams;
}

/**
 * Opens the look back of a team, and the teams below it, on a cycle that is closing or closed.
 *
 * @param at position of the decision
 * @throws CairnError `retrospective-exists`, `cycle-unknown`, `cycle-not-closing`, `team-unknown`
 */
export function openRetrospective(place: RetrospectivePlace, { retrospective, cycle, teams }: OpenStates, at: { readonly position: number }): readonly NewEvent[] {
  if (retrospective !== undefined) refuse('retrospective-exists', 'A retrospective with this id exists.', { field: 'retrospectiveId' });
  const { phase } = requireCycle(cycle, 'cycleId');
  if (phase !== 'closing' && phase !== 'closed') refuse('cycle-not-closing', 'A retrospective looks back on a cycle that is closing or closed.', { field: 'cycleId', phase });
  if (!Object.hasOwn(teams, place.teamId)) refuse('team-unknown', 'There is no such team.', { field: 'teamId' });
  return [event('retrospective.opened', { ...place, atPosition: at.position })];
}
