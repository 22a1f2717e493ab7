import { instantOf } from '@cairn/method';
import { pathOf, type Act } from '../acts/act.js';
import { keyResultBody } from '../goals/key-result-body.js';
import { newLog, type KeyResultLog } from '../goals/key-result-log.js';
import type { ObjectivePlan, Turn } from '../goals/objective-plan.js';
import { HOUR } from '../timeline/local-clock.js';
import { chanceOf, type World } from '../world.js';
import { arrivalBeforeDue, arrivalIn } from './arrival.js';
import { tellCheckIn, type Talk } from './tell-check-in.js';
import { tellReactions } from './tell-reactions.js';

/** The objective in which a key result is lived, and what is told of it. */
export interface Scene {
  readonly world: World;
  readonly objective: ObjectivePlan;
  /** Of all its key results; one that replaces another is added. */
  readonly logs: KeyResultLog[];
  /** The number of the objective's next part. */
  readonly nextPart: () => number;
}

/** After what people say to each other about the check-in. */
const HOURS_TO_TURN = 20;

/** The check-ins of a key result from slot to slot, what is said about them, and what happens to its plan. */
export function* tellKeyResult(scene: Scene, log: KeyResultLog): Generator<Act> {
  const talk: Talk = { world: scene.world, objective: scene.objective, log, random: chanceOf(scene.world, 'check-ins', log.keyResultId) };
  const { turn, course } = log.plan;
  for (const [index, slot] of log.slots.entries()) {
    const turns = turn?.slot === index ? turn : undefined;
    const arrival = turns ? arrivalBeforeDue(slot, talk.random) : arrivalIn(slot, course, talk.random);
    if (arrival === null) continue;
    yield tellCheckIn(talk, slot, arrival);
    yield* tellReactions(talk, arrival.at);
    if (turns) yield* tellTurn(scene, log, turns, arrival.at + HOURS_TO_TURN * HOUR);
    if (log.ended) return;
  }
}

function* tellTurn(scene: Scene, log: KeyResultLog, turn: Turn, at: number): Generator<Act> {
  const { keyResultId } = log;
  const act = { at, actorId: scene.objective.unit.lead.personId };
  switch (turn.kind) {
    case 'ease':
      moveTarget(log, turn.target, at);
      yield { ...act, method: 'PATCH', path: pathOf`/key-results/${keyResultId}`, body: { target: turn.target, reason: turn.reason }, what: 'goalpost change' };
      return;
    case 'cancel':
      log.ended = { how: 'cancelled', at: instantOf(at) };
      yield { ...act, method: 'POST', path: pathOf`/key-results/${keyResultId}/cancel`, body: { reason: turn.reason }, what: 'key result cancelled' };
      return;
    case 'capture':
      log.ended = { how: 'captured', at: instantOf(at) };
      yield { ...act, actorId: log.plan.responsible.personId, method: 'POST', path: pathOf`/key-results/${keyResultId}/capture`, body: { value: turn.value }, what: 'baseline captured' };
      return;
    case 'replace':
      yield* tellReplacement(scene, log, turn, at);
      return;
    default:
      return turn satisfies never;
  }
}

function moveTarget(log: KeyResultLog, target: string, at: number): void {
  const { terms } = log.terms.at(-1) ?? log.plan;
  if (terms.type === 'increase' || terms.type === 'decrease') log.terms.push({ from: instantOf(at), terms: { ...terms, target } });
}

/** The new key result is lived in the place of the old one. */
function* tellReplacement(scene: Scene, log: KeyResultLog, { by, reason }: Turn & { readonly kind: 'replace' }, at: number): Generator<Act> {
  const { world, objective } = scene;
  log.ended = { how: 'cancelled', at: instantOf(at) };
  yield {
    at,
    actorId: objective.unit.lead.personId,
    method: 'POST',
    path: pathOf`/key-results/${log.keyResultId}/replace`,
    body: { by: keyResultBody(by, objective.unit.language), reason },
    what: 'key result replaced',
  };
  const follower = newLog(world, objective, by, { keyResultId: `${objective.objectiveId}.${scene.nextPart()}`, begins: at, inBaseline: false });
  scene.logs.push(follower);
  yield* tellKeyResult(scene, follower);
}
