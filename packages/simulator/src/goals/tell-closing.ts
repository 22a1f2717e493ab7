import { instantOf, type Milliseconds } from '@cairn/method';
import { NOTHING_TO_SAY, pathOf, type Act } from '../acts/act.js';
import { HOUR, MINUTE } from '../timeline/local-clock.js';
import { DAYS_AFTER_END } from '../timeline/quarters.js';
import { RESCORED } from '../wording/agreement.js';
import { CAUSES, VERDICTS } from '../wording/learning.js';
import { holdsRetrospective, retrospectiveIdOf } from '../learning/retrospective-id.js';
import { chanceOf, type World } from '../world.js';
import type { KeyResultLog } from './key-result-log.js';
import { scoresAt, type ToldObjective } from './readings.js';

/** A score under this asks for its cause. */
const GREEN = 0.7;
const RESCORES = 0.06;

const CAUSE_WORDS = ['ambition', 'wrong-measure', 'dependency', 'capacity', 'priority-shift', 'external', 'too-many', 'no-owner'] as const;

/** When the scores of an objective are signed: those of its key results from here on, its own five hours later. */
export function scoredAt({ clock }: World, { plan: { quarter, unit } }: ToldObjective): Milliseconds {
  return clock.at(quarter.end, DAYS_AFTER_END.scores, 11) + (unit.index % 60) * MINUTE;
}

/** The owner signs; the retrospective of the team asks for causes; what was not reached and still matters is carried on. */
export function* tellClosing(world: World, told: ToldObjective): Generator<Act> {
  const at = scoredAt(world, told);
  const scored = told.logs.filter(({ ended, plan }) => ended === undefined && plan.terms.type !== 'baseline');
  if (scored.length === 0) return;
  for (const [index, log] of scored.entries()) yield score(world, told, log, at + index * MINUTE);
  const { objectiveId, owner } = told.plan;
  yield { at: at + 5 * HOUR, actorId: owner.personId, method: 'POST', path: pathOf`/objectives/${objectiveId}/score`, body: NOTHING_TO_SAY, what: 'score of an objective' };
  if (holdsRetrospective(told.plan.unit)) yield* tellCauses(world, told);
  yield* tellCarryOver(world, told);
}

/** Mostly the proposed score; now and then another one, with its reason. */
function score(world: World, { plan }: ToldObjective, { keyResultId, plan: keyResult }: KeyResultLog, at: Milliseconds): Act {
  const random = chanceOf(world, 'score', keyResultId);
  const isChanged = keyResult.course.noise > 0 && random.chance(RESCORES);
  const body = isChanged ? { given: random.between(0.5, 0.9).toFixed(1), reason: random.pick(RESCORED)[plan.unit.language] } : {};
  return { at, actorId: plan.owner.personId, method: 'POST', path: pathOf`/key-results/${keyResultId}/score`, body, what: 'score of a key result' };
}

function* tellCauses(world: World, told: ToldObjective): Generator<Act> {
  const { plan } = told;
  const { quarter, unit } = plan;
  const random = chanceOf(world, 'causes', plan.objectiveId);
  const retrospectiveId = retrospectiveIdOf(world, quarter, unit);
  const act = { actorId: unit.lead.personId, method: 'POST' } as const;
  const at = world.clock.at(quarter.end, DAYS_AFTER_END.retrospective, 10 + plan.number);
  const { keyResults } = scoresAt(world, told.logs, instantOf(scoredAt(world, told))).asAmended;
  const short = keyResults.filter(({ score }) => score !== null && Number(score) < GREEN);
  for (const [index, { id }] of short.entries()) {
    const body = { keyResultId: id, cause: random.pick(CAUSE_WORDS), text: random.pick(CAUSES)[unit.language] };
    yield { ...act, at: at + index * MINUTE, path: pathOf`/retrospectives/${retrospectiveId}/causes`, body, what: 'cause' };
  }
  const verdict = { objectiveId: plan.objectiveId, verdict: random.pick(['keep', 'keep', 'modify', 'abandon']), reason: random.pick(VERDICTS)[unit.language] };
  yield { ...act, at: at + 30 * MINUTE, path: pathOf`/retrospectives/${retrospectiveId}/verdicts`, body: verdict, what: 'verdict' };
}

/** Aspirational objectives of the divisions that ended short go on in the next cycle, as drafts. */
function* tellCarryOver(world: World, told: ToldObjective): Generator<Act> {
  const { objectiveId, quarter, unit, kind } = told.plan;
  const { nextCycleId: toCycleId } = quarter;
  if (toCycleId === undefined || kind !== 'aspirational' || unit.kind !== 'division') return;
  const { score: reached } = scoresAt(world, told.logs, instantOf(scoredAt(world, told))).asAmended;
  if (reached === null || Number(reached) >= GREEN || !chanceOf(world, 'carried', objectiveId).chance(0.5)) return;
  const at = world.clock.at(quarter.end, DAYS_AFTER_END.retrospective, 16);
  yield { at, actorId: unit.lead.personId, method: 'POST', path: pathOf`/objectives/${objectiveId}/carry-over`, body: { toCycleId }, what: 'objective carried over' };
}
