import { dayAt, instantOf, timePassed, type KeyResultValue, type SaidHealth, type Slot } from '@cairn/method';
import { pathOf, type Act } from '../acts/act.js';
import type { KeyResultLog, ToldCheckIn } from '../goals/key-result-log.js';
import type { ObjectivePlan } from '../goals/objective-plan.js';
import { paceAt, periodIn } from '../goals/readings.js';
import type { Random } from '../random/random.js';
import type { World } from '../world.js';
import type { Arrival } from './arrival.js';
import { answersOf, confidenceOf, figureOn, saidOf, type Answers } from './say.js';

/** Where a key result is talked about, and by what chance. */
export interface Talk {
  readonly world: World;
  readonly objective: ObjectivePlan;
  readonly log: KeyResultLog;
  readonly random: Random;
}

/** Share of the check-ins that bring no new figure. */
const WITHOUT_FIGURE = 0.06;

/** What became of the "next" of the check-in before. */
const PREVIOUS_NEXT = ['done', 'done', 'done', 'not-yet', 'dropped'] as const;

/** The person responsible says how the key result stands; it goes into the log, too. */
export function tellCheckIn(talk: Talk, slot: Slot, arrival: Arrival): Act {
  const { world, objective, log, random } = talk;
  const [recordedAt, effectiveAt] = [instantOf(arrival.at), instantOf(arrival.effectiveAt)];
  const value = newFigure(talk, arrival);
  const entry = { id: `${log.keyResultId}.${log.history.length + 1}`, source: 'check-in', slot: slot.name, effectiveAt, recordedAt, ...(value !== undefined && { value }) } as const;
  const before = log.history.at(-1);
  const passed = Number(timePassed(periodIn(objective.quarter), dayAt(effectiveAt, world.clock.timeZone)));
  const confidence = confidenceOf(log.plan, passed, random);
  const said = saidAfter(talk, { ...entry, said: 'on-track', confidence, hasNext: false });
  const answers = answersOf(said !== 'on-track' || falls(confidence, before?.confidence ?? log.stated), objective.unit.language, random);
  log.history.push({ ...entry, said, confidence, hasNext: answers.next !== undefined });
  return {
    at: arrival.at,
    actorId: log.plan.responsible.personId,
    method: 'POST',
    path: pathOf`/key-results/${log.keyResultId}/check-ins`,
    body: { effectiveAt, ...figureBody(value), confidence, saidHealth: said, ...spoken(answers), ...(before?.hasNext === true && { previousNext: random.pick(PREVIOUS_NEXT) }) },
    what: 'check-in',
  };
}

/** Planted courses have a figure every time. */
function newFigure({ world, objective, log, random }: Talk, { effectiveAt }: Arrival): KeyResultValue | undefined {
  const figure = figureOn(log, objective, instantOf(effectiveAt), { timeZone: world.clock.timeZone, random });
  return log.plan.course.noise > 0 && random.chance(WITHOUT_FIGURE) ? undefined : figure;
}

/** The pace with this check-in in it decides what is said. */
function saidAfter({ world, objective, log, random }: Talk, entry: ToldCheckIn): SaidHealth {
  const { status } = paceAt(world, objective, { ...log, history: [...log.history, entry] }, entry.recordedAt);
  return log.plan.course.said ?? saidOf(status, random);
}

function falls(confidence: string, before: string | undefined): boolean {
  return before !== undefined && Number(confidence) < Number(before);
}

function figureBody(value: KeyResultValue | undefined) {
  return value === undefined ? { noNewFigure: true } : { value };
}

function spoken({ moved, inTheWay, next }: Answers) {
  return { ...(moved !== undefined && { moved }), ...(inTheWay !== undefined && { inTheWay }), ...(next !== undefined && { next }) };
}
