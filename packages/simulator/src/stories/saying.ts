import { disagreements, isEarlyWarning, lastSaid, pointsOf, standingCheckIns, type DisagreementRule } from '@cairn/method';
import { knownBy, termsAt, type KeyResultLog } from '../goals/key-result-log.js';
import type { ObjectivePlan } from '../goals/objective-plan.js';
import { paceAt } from '../goals/readings.js';
import type { World } from '../world.js';
import type { Watermelon } from './expectation.js';
import { toldOf } from './plant.js';

/** What is said of the first key result of an objective and what is computed of it, at the world's now; null for one without key results. */
export function sayingOf(world: World, objective: ObjectivePlan): Omit<Watermelon, 'story'> | null {
  const [log] = toldOf(world, objective).logs;
  if (log === undefined) return null;
  const { progress, pace, status } = paceAt(world, objective, log, world.now);
  const checkIns = standingCheckIns(knownBy(log, world.now));
  const said = lastSaid(checkIns);
  const rules = rulesOf(world, objective, log);
  return {
    cycleId: objective.quarter.cycleId,
    objectiveId: objective.objectiveId,
    keyResultId: log.keyResultId,
    said,
    progress,
    pace,
    paceStatus: status,
    disagreement: rules.length > 0,
    earlyWarning: isEarlyWarning(said, status),
    rules,
  };
}

function rulesOf(world: World, objective: ObjectivePlan, log: KeyResultLog): readonly DisagreementRule[] {
  const known = knownBy(log, world.now);
  return disagreements({
    keyResult: termsAt(log, world.now),
    paceStatus: paceAt(world, objective, log, world.now).status,
    checkIns: standingCheckIns(known),
    slots: log.slots.map(({ name, opensAt }) => ({ name, opensAt, excused: false })),
    figures: { points: pointsOf(known, 'check-in'), t: world.now, firstDay: objective.quarter.start, timeZone: world.clock.timeZone },
  });
}
