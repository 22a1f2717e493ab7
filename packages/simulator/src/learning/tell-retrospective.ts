import { plusDays } from '@cairn/method';
import { NOTHING_TO_SAY, pathOf, type Act } from '../acts/act.js';
import type { Unit } from '../organization/roster.js';
import type { Random } from '../random/random.js';
import { MINUTE } from '../timeline/local-clock.js';
import { DAYS_AFTER_END, type Quarter } from '../timeline/quarters.js';
import { DECISIONS, LESSONS, NOT_USED, USED } from '../wording/learning.js';
import { chanceOf, type World } from '../world.js';
import { lessonIdOf, retrospectiveIdOf } from './retrospective-id.js';

/** Days after the end of the cycle. */
export const FOLLOW_UP_DAY = 45;
const DECISION_CLOSED = 33;
const DECISION_DUE = 35;

/** A team looks back on a closing cycle: opened, lessons and a decision, frozen; its lessons are carried on and asked for again. */
export function* tellRetrospective(world: World, quarter: Quarter, unit: Unit): Generator<Act> {
  const random = chanceOf(world, 'retrospective', quarter.index, unit.index);
  const retrospectiveId = retrospectiveIdOf(world, quarter, unit);
  const minutes = (unit.index % 50) * MINUTE;
  const on = (day: number, hour: number) => ({ at: world.clock.at(quarter.end, day, hour) + minutes, actorId: unit.lead.personId, method: 'POST' }) as const;
  const { retrospective, close } = DAYS_AFTER_END;
  yield { ...on(retrospective, 9), path: '/retrospectives', body: { retrospectiveId, cycleId: quarter.cycleId, teamId: unit.teamId }, what: 'retrospective' };
  const lessonIds = Array.from({ length: random.int(1, 2) }, (_, number) => lessonIdOf(world, quarter, unit, number));
  const first = random.int(0, LESSONS.length - 1);
  for (const [index, lessonId] of lessonIds.entries()) {
    const lesson = LESSONS[(first + index) % LESSONS.length] ?? LESSONS[0];
    yield { ...on(retrospective, 14), path: pathOf`/retrospectives/${retrospectiveId}/lessons`, body: { lessonId, text: lesson[unit.language], tags: ['planning'] }, what: 'lesson' };
  }
  const decisionId = world.ids('decision', quarter.index, unit.index);
  const decision = { decisionId, text: random.pick(DECISIONS)[unit.language], ownerId: unit.lead.personId, due: plusDays(quarter.end, DECISION_DUE) };
  yield { ...on(retrospective, 15), path: pathOf`/retrospectives/${retrospectiveId}/decisions`, body: decision, what: 'decision' };
  yield { ...on(close, 10), path: pathOf`/retrospectives/${retrospectiveId}/freeze`, body: NOTHING_TO_SAY, what: 'retrospective frozen' };
  if (quarter.nextCycleId === undefined) return;
  for (const lessonId of lessonIds) yield { ...on(close, 11), path: pathOf`/lessons/${lessonId}/carry`, body: { toCycleId: quarter.nextCycleId }, what: 'lesson carried' };
  yield { ...on(DECISION_CLOSED, 11), path: pathOf`/decisions/${decisionId}/close`, body: { outcome: random.chance(0.8) ? 'done' : 'dropped' }, what: 'decision closed' };
  for (const [index, lessonId] of lessonIds.entries()) yield { ...on(FOLLOW_UP_DAY, 11), path: pathOf`/lessons/${lessonId}/follow-up`, body: followUp(unit, index, random), what: 'lesson followed up' };
}

/** The first lesson of the organization is used; of others most. */
function followUp({ kind, language }: Unit, index: number, random: Random) {
  const isUsed = (kind === 'organization' && index === 0) || random.chance(0.6);
  return isUsed ? { used: 'yes', text: random.pick(USED)[language] } : { used: 'no', text: random.pick(NOT_USED)[language] };
}
