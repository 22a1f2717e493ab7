import type { Milliseconds } from '@cairn/method';
import { NOTHING_TO_SAY, pathOf, type Act } from '../acts/act.js';
import { inOrderOfTime } from '../acts/merge.js';
import { firstConfidenceOf } from '../check-ins/say.js';
import { tellKeyResult } from '../check-ins/tell-key-result.js';
import { MINUTE } from '../timeline/local-clock.js';
import { DAYS } from '../timeline/quarters.js';
import { chanceOf, type World } from '../world.js';
import { keyResultBody } from './key-result-body.js';
import { newLog, type KeyResultLog } from './key-result-log.js';
import type { ObjectivePlan } from './objective-plan.js';
import type { ToldObjective } from './readings.js';
import { tellClosing } from './tell-closing.js';
import { initiativeAdded, tellInitiative, type PlacedInitiative } from './tell-initiative.js';

/** The hour at which a cycle is activated. */
export const ACTIVATION_HOUR = 8.5;

/** An objective from its first draft to its score: written, committed, lived and closed. Returns what was told of its key results. */
export function* tellObjective(world: World, plan: ObjectivePlan): Generator<Act, ToldObjective> {
  const random = chanceOf(world, 'telling', plan.objectiveId);
  const minutes = random.int(0, 360);
  const on = (day: number, hour = 9): Milliseconds => world.clock.at(plan.quarter.start, day, hour) + minutes * MINUTE;
  yield* tellDraft(plan, on(DAYS.writing + random.int(0, 2)));
  yield* tellKeyResults(plan, on(DAYS.keyResults));
  const initiatives = placed(plan);
  for (const [index, initiative] of initiatives.entries()) yield initiativeAdded(initiative, plan, on(DAYS.initiatives) + index * MINUTE);
  const committedAt = on(plan.commitDay);
  const logs = logsOf(world, plan, committedAt);
  yield commitment(plan, logs, committedAt);
  let parts = logs.length + initiatives.length;
  const scene = { world, objective: plan, logs, nextPart: () => (parts += 1) };
  yield* inOrderOfTime([...logs.map((log) => tellKeyResult(scene, log)), ...initiatives.map((initiative) => tellInitiative(world, plan, initiative))]);
  yield* tellClosing(world, { plan, logs });
  return { plan, logs };
}

function* tellDraft({ objectiveId, quarter, unit, theme, kind, owner, isCandidateFirst }: ObjectivePlan, at: Milliseconds): Generator<Act> {
  const { language, lead, teamId, kind: level } = unit;
  const act = { actorId: lead.personId, method: 'POST' } as const;
  const rationale = { pain: theme.pain[language], impact: theme.impact[language] };
  const what = { objectiveId, cycleId: quarter.cycleId, teamId, title: `${theme.title[language]} (${unit.name})`, rationale, ownerId: owner.personId, kind, tags: [level] };
  yield { ...act, at, path: '/objectives', body: { ...what, as: isCandidateFirst ? 'candidate' : 'draft' }, what: 'objective' };
  if (isCandidateFirst) yield { ...act, at: at + 30 * MINUTE, path: pathOf`/objectives/${objectiveId}/choose`, body: NOTHING_TO_SAY, what: 'candidate chosen' };
}

function* tellKeyResults({ objectiveId, unit, keyResults }: ObjectivePlan, at: Milliseconds): Generator<Act> {
  for (const [index, keyResult] of keyResults.entries()) {
    yield {
      at: at + index * MINUTE,
      actorId: unit.lead.personId,
      method: 'POST',
      path: pathOf`/objectives/${objectiveId}/key-results`,
      body: keyResultBody(keyResult, unit.language),
      what: 'key result',
    };
  }
}

/** Parts are numbered in the order in which they are added: key results first. Later work on a key result is part of its first. */
function placed({ objectiveId, keyResults, initiatives }: ObjectivePlan): readonly PlacedInitiative[] {
  const idOf = (part: number): string => `${objectiveId}.${part + 1}`;
  return initiatives.map((plan, index) => {
    const first = initiatives.findIndex(({ keyResult }) => keyResult === plan.keyResult);
    const parent = first < index ? { parentId: idOf(keyResults.length + first) } : {};
    return { plan, initiativeId: idOf(keyResults.length + index), keyResultId: idOf(plan.keyResult), ...parent };
  });
}

/** The talk begins with the activation, or with the commitment where that comes later. Now and then nothing is stated at it. */
function logsOf(world: World, plan: ObjectivePlan, committedAt: Milliseconds): KeyResultLog[] {
  const begins = Math.max(committedAt, world.clock.at(plan.quarter.start, 0, ACTIVATION_HOUR));
  return plan.keyResults.map((keyResult, index) => {
    const keyResultId = `${plan.objectiveId}.${index + 1}`;
    const random = chanceOf(world, 'stated', keyResultId);
    const isStated = keyResult.course.confidence !== undefined || random.chance(0.85);
    return newLog(world, plan, keyResult, { keyResultId, begins, inBaseline: true, ...(isStated && { stated: firstConfidenceOf(keyResult, random) }) });
  });
}

function commitment({ objectiveId, owner }: ObjectivePlan, logs: readonly KeyResultLog[], at: Milliseconds): Act {
  const confidence = logs.flatMap(({ keyResultId, stated }) => (stated === undefined ? [] : [{ keyResultId, confidence: stated }]));
  return { at, actorId: owner.personId, method: 'POST', path: pathOf`/objectives/${objectiveId}/commit`, body: confidence.length > 0 ? { confidence } : {}, what: 'commitment' };
}
