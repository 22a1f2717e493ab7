import { CairnError } from '@cairn/contracts';
import type { Access } from '@cairn/service-kit';
import type { GoalRead } from './goal.js';

/** A restricted objective is not there for whoever is outside its audience. @throws CairnError `not-found` */
export async function requireSeenGoal(access: Access, goal: GoalRead | undefined): Promise<void> {
  if (goal === undefined) return;
  const { ownerId, audience } = goal;
  if (!(await access.sees({ ownerId, ...(audience !== null && { audience }) }))) throw new CairnError('There is no such objective.', { code: 'not-found' });
}
