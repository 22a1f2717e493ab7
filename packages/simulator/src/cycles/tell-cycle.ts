import { plusDays } from '@cairn/method';
import type { JsonObject } from '@cairn/contracts';
import { NOTHING_TO_SAY, pathOf, type Act } from '../acts/act.js';
import { ACTIVATION_HOUR } from '../goals/tell-objective.js';
import { DAYS, DAYS_AFTER_END, type Quarter } from '../timeline/quarters.js';
import type { World } from '../world.js';

const CLOSING_HOUR = 17;

/** The champion drafts a cycle; every one but the first is made from the one before. */
export function cycleCreated(world: World, { index, cycleId, name, start, end }: Quarter): Act {
  const from = world.quarters[index - 1];
  const rules: JsonObject = from === undefined ? { keyDates: keyDates(start, end), policy: { requireAlignment: true } } : { from: from.cycleId };
  return {
    at: world.clock.at(start, DAYS.creation, 9),
    actorId: world.roster.champion.personId,
    method: 'POST',
    path: '/cycles',
    body: { cycleId, name, kind: 'quarter', start, end, ...rules },
    what: 'cycle',
  };
}

/** The champion takes the cycle from planning to its close. */
export function* tellCourse(world: World, { cycleId, start, end }: Quarter): Generator<Act> {
  const act = { actorId: world.roster.champion.personId, method: 'POST', body: NOTHING_TO_SAY } as const;
  const { closing, close } = DAYS_AFTER_END;
  yield { ...act, at: world.clock.at(start, DAYS.planning, 9), path: pathOf`/cycles/${cycleId}/start-planning`, what: 'planning started' };
  yield { ...act, at: world.clock.at(start, 0, ACTIVATION_HOUR), path: pathOf`/cycles/${cycleId}/activate`, what: 'cycle activated' };
  yield { ...act, at: world.clock.at(end, closing, CLOSING_HOUR), path: pathOf`/cycles/${cycleId}/start-closing`, what: 'closing started' };
  yield { ...act, at: world.clock.at(end, close, CLOSING_HOUR), path: pathOf`/cycles/${cycleId}/close`, what: 'cycle closed' };
}

function keyDates(start: string, end: string): JsonObject {
  return {
    commitBy: plusDays(start, DAYS.commitment),
    reviewFrom: plusDays(start, DAYS.review),
    scoreBy: plusDays(end, DAYS_AFTER_END.scores),
    retrospectiveBy: plusDays(end, DAYS_AFTER_END.close),
  };
}
