import { plusDays, type Milliseconds } from '@cairn/method';
import { NOTHING_TO_SAY, pathOf, type Act } from '../acts/act.js';
import type { Random } from '../random/random.js';
import { MINUTE } from '../timeline/local-clock.js';
import { DROPPED } from '../wording/agreement.js';
import { chanceOf, type World } from '../world.js';
import type { InitiativePlan, ObjectivePlan } from './objective-plan.js';

/** A piece of work, the key result that it is under, and the piece that it is part of. */
export interface PlacedInitiative {
  readonly plan: InitiativePlan;
  readonly initiativeId: string;
  readonly keyResultId: string;
  readonly parentId?: string;
}

const LAST_WORKING_DAY = 85;

/** It is written down before the cycle starts. */
export function initiativeAdded({ plan, keyResultId, parentId }: PlacedInitiative, { quarter }: ObjectivePlan, at: Milliseconds): Act {
  const { title, owner, startDay, endDay } = plan;
  const days = { start: plusDays(quarter.start, startDay), due: plusDays(quarter.start, Math.min(endDay, LAST_WORKING_DAY)) };
  return {
    at,
    actorId: owner.personId,
    method: 'POST',
    path: pathOf`/key-results/${keyResultId}/initiatives`,
    body: { title, ownerId: owner.personId, ...days, ...(parentId !== undefined && { parentId }) },
    what: 'initiative',
  };
}

/** What becomes of it while the cycle runs, once somebody has committed to the objective. */
export function* tellInitiative(world: World, { quarter, unit, commitDay }: ObjectivePlan, { plan, initiativeId }: PlacedInitiative): Generator<Act> {
  if (plan.fate === 'planned') return;
  const random = chanceOf(world, 'initiative', initiativeId);
  const on = (day: number) => ({ at: workTime(world, quarter.start, day, random), actorId: plan.owner.personId, method: 'POST' }) as const;
  yield { ...on(Math.max(plan.startDay, commitDay + 1)), path: pathOf`/initiatives/${initiativeId}/start`, body: NOTHING_TO_SAY, what: 'initiative started' };
  const end = on(Math.min(Math.max(plan.endDay + random.int(-3, 5), commitDay + 2), LAST_WORKING_DAY));
  if (plan.fate === 'done') yield { ...end, path: pathOf`/initiatives/${initiativeId}/finish`, body: NOTHING_TO_SAY, what: 'initiative finished' };
  if (plan.fate === 'dropped') yield { ...end, path: pathOf`/initiatives/${initiativeId}/drop`, body: { reason: random.pick(DROPPED)[unit.language] }, what: 'initiative dropped' };
}

function workTime({ clock }: World, start: string, day: number, random: Random): Milliseconds {
  return clock.at(start, day, 10) + random.int(0, 420) * MINUTE;
}
