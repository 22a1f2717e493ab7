import type { useMe } from '../../api/me.js';
import type { CycleState, Team } from '../../api/organization.js';
import type { ObjectiveState, Side } from './model.js';

export type Me = Pick<NonNullable<ReturnType<typeof useMe>['data']>, 'personId' | 'rights' | 'teams'>;

/** Of an objective, what its rights hang on. */
export interface Held {
  readonly ownerId: string;
  readonly teamId: string;
  readonly state: ObjectiveState;
}

const WRITTEN: readonly ObjectiveState[] = ['candidate', 'draft', 'parked'];
const FROZEN: readonly CycleState[] = ['active', 'closing', 'closed', 'archived'];
const OVER: readonly CycleState[] = ['closed', 'archived'];

/** Ids of a team and of those above it, the nearest first. */
export function teamAndAbove(teams: readonly Pick<Team, 'teamId' | 'parentTeamId'>[], teamId: string): readonly string[] {
  const found: string[] = [];
  for (let next: string | undefined = teamId; next !== undefined && !found.includes(next); next = teams.find((team) => team.teamId === next)?.parentTeamId) found.push(next);
  return found;
}

/** May this person do something in a team: everywhere, in this team, or as the lead of one above it? */
export function may(right: string, me: Me | undefined, teamIds: readonly string[]): boolean {
  if (me === undefined) return false;
  if (me.rights.includes(right)) return true;
  return me.teams.some(({ teamId, leads, rights }) => (leads ? teamIds.includes(teamId) : teamIds[0] === teamId) && rights.includes(right));
}

export function isSelf(me: Me | undefined, personId: string): boolean {
  return typeof me?.personId === 'string' && me.personId === personId;
}

/** Does every change of the plan move goalposts, and need its reason? */
export function hasBaseline(state: ObjectiveState, cycle: CycleState | undefined): boolean {
  return state === 'committed' && cycle !== undefined && FROZEN.includes(cycle);
}

/** Can anything still be written here, whoever it is? */
export function isOpen(state: ObjectiveState, cycle: CycleState | undefined): boolean {
  return (WRITTEN.includes(state) || state === 'committed') && cycle !== undefined && !OVER.includes(cycle);
}

/** Is it a draft in a cycle that takes promises? */
export function mayBeCommitted(state: ObjectiveState, cycle: CycleState | undefined): boolean {
  return state === 'draft' && (cycle === 'planning' || cycle === 'active');
}

/** May the words and the plan be changed? While it is being written by the team, afterwards by owner and lead. */
export function mayEdit(me: Me | undefined, held: Held, context: { readonly teamIds: readonly string[]; readonly cycle: CycleState | undefined }): boolean {
  if (!isOpen(held.state, context.cycle)) return false;
  const settled = !WRITTEN.includes(held.state) || (context.cycle !== undefined && FROZEN.includes(context.cycle));
  return isSelf(me, held.ownerId) || may(settled ? 'objectives:write' : 'drafts:write', me, context.teamIds);
}

/** Does this person speak for an objective in its links: as its owner, or as a lead? */
export function speaksFor(me: Me | undefined, ownerId: string, teamIds: readonly string[]): boolean {
  return isSelf(me, ownerId) || (me?.teams.some(({ teamId, leads }) => leads && teamIds.includes(teamId)) ?? false);
}

export function otherSide(side: Side): Side {
  return side === 'from' ? 'to' : 'from';
}
