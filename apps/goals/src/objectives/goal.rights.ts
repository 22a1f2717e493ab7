import type { Right, WriteContext } from '@cairn/service-kit';
import { isFrozen, type Cycle } from '../cycles/cycle.js';
import { refuse } from '../deciding/refusals.js';
import type { Objective } from './objective.js';
import { requireObjective } from './objective-states.js';

/** An objective and its cycle, as rights are judged by. */
export interface KnownGoal {
  readonly objective: Objective;
  readonly cycle: Cycle | undefined;
}

const LOADING: readonly string[] = ['import', 'simulation'];
const WRITTEN: readonly Objective['state'][] = ['candidate', 'draft', 'parked'];

/** Who writes down what others did needs one right for all of it; whose act it was is told by the actor. */
export function isLoad({ envelope: { via } }: WriteContext): boolean {
  return LOADING.includes(via);
}

/** @throws CairnError `forbidden` */
export async function requireRight(write: WriteContext, right: Right, teamId: string): Promise<void> {
  return isLoad(write) ? write.access.require('imports:run') : write.access.require(right, teamId);
}

/** Who reads may write where a right says so; who writes in others' names needs the right to import, whatever the act. @throws CairnError `forbidden` */
export async function requireWriter(write: WriteContext): Promise<void> {
  write.access.requireReader();
  if (isLoad(write)) await write.access.require('imports:run');
}

/** Outsiders are told the same of a restricted objective as of one that is not there. @throws CairnError `objective-unknown` */
export async function requireSeen(write: WriteContext, objective: Objective | undefined): Promise<Objective> {
  const known = requireObjective(objective);
  return requireObjective(isLoad(write) || (await write.access.sees(known)) ? known : undefined);
}

/** What is still being written is the team's; what was promised, or runs, is its owner's and the lead's. @throws CairnError `forbidden` */
export async function requireEditor(write: WriteContext, goal: KnownGoal): Promise<void> {
  if (isPerson(write, goal.objective.ownerId)) return;
  await requireRight(write, isSettled(goal) ? 'objectives:write' : 'drafts:write', goal.objective.teamId);
}

/** Who may see it is for its owner and the lead to say, and for nobody above them. @throws CairnError `forbidden` */
export async function requireOwnerOrLead(write: WriteContext, { objective: { ownerId, teamId } }: KnownGoal): Promise<void> {
  if (isPerson(write, ownerId)) return;
  if (isLoad(write)) return write.access.require('imports:run');
  if (!(await write.access.leads(teamId))) refuse('forbidden', 'You may not do this.', { right: 'objectives:restrict' });
}

/** A piece of the plan: the team's, and of those who carry the goal, the key result or the piece itself. @throws CairnError `forbidden` */
export async function requirePlanner(write: WriteContext, { objective }: KnownGoal, { keyResultId, ownerId }: { readonly keyResultId: string; readonly ownerId?: string }): Promise<void> {
  const carriers = [objective.ownerId, objective.keyResults[keyResultId]?.responsibleId, ownerId];
  if (carriers.some((personId) => isPerson(write, personId))) return;
  await requireRight(write, 'initiatives:write', objective.teamId);
}

function isSettled({ objective, cycle }: KnownGoal): boolean {
  return !WRITTEN.includes(objective.state) || (cycle !== undefined && isFrozen(cycle));
}

function isPerson({ access: { caller } }: WriteContext, personId: string | undefined): boolean {
  return caller.personId !== undefined && caller.personId === personId;
}
