import { dayAt, isRange, timePassed, type Instant, type KeyResultValue, type PaceStatus, type SaidHealth } from '@cairn/method';
import type { KeyResultLog } from '../goals/key-result-log.js';
import type { ObjectivePlan } from '../goals/objective-plan.js';
import { periodIn } from '../goals/readings.js';
import { valueAt } from '../goals/value.js';
import type { Random } from '../random/random.js';
import { IN_THE_WAY, MOVED, NEXT } from '../wording/talk.js';
import type { Language } from '../wording/words.js';

/** Kept in a slot, or clearly not. */
const [INSIDE, OUTSIDE] = [1.2, 0.8];

/** What the figure is at an instant, along the course; undefined for what has none. */
export function figureOn({ plan }: KeyResultLog, objective: ObjectivePlan, effectiveAt: Instant, world: { readonly timeZone: string; readonly random: Random }): KeyResultValue | undefined {
  const { course, terms, theme } = plan;
  const { random } = world;
  const passed = Number(timePassed(periodIn(objective.quarter), dayAt(effectiveAt, world.timeZone)));
  const noise = random.between(-course.noise, course.noise);
  if (!isRange(terms)) return valueAt(terms, course.end * passed ** course.bend + noise * Math.min(1, 4 * passed), theme.decimals);
  if (terms.mode === 'latest') return valueAt(terms, course.end + noise, theme.decimals);
  return valueAt(terms, random.chance(course.end) ? INSIDE : OUTSIDE, theme.decimals);
}

/** What the owner says: mostly what the pace says, a little better when it is bad; on track where nothing can be computed. */
export function saidOf(status: PaceStatus, random: Random): SaidHealth {
  if (status === 'off-track') return random.chance(0.55) ? 'off-track' : 'at-risk';
  return status === 'at-risk' && random.chance(0.8) ? 'at-risk' : 'on-track';
}

/** How sure somebody is, in tenths. As the course says, or by where it leads. */
export function confidenceOf({ course }: KeyResultLog['plan'], passed: number, random: Random): string {
  if (course.confidence) {
    const [first, last] = course.confidence;
    return tenths(first + (last - first) * passed);
  }
  const goal = Math.min(1, course.end);
  return tenths(0.5 + (goal - 0.6) * passed + random.between(-0.1, 0.1));
}

/** How sure somebody is at the commitment, before anything is known. */
export function firstConfidenceOf({ course }: KeyResultLog['plan'], random: Random): string {
  return tenths(course.confidence?.[0] ?? random.between(0.45, 0.75));
}

/** The three answers. One of the last two is there where it is needed, and now and then where it is not. */
export interface Answers {
  readonly moved?: string;
  readonly inTheWay?: string;
  readonly next?: string;
}

export function answersOf(isNeeded: boolean, language: Language, random: Random): Answers {
  const isInTheWay = random.chance(isNeeded ? 0.6 : 0.08);
  const isNext = random.chance(0.3) || (isNeeded && !isInTheWay);
  return {
    ...(random.chance(0.6) && { moved: random.pick(MOVED)[language] }),
    ...(isInTheWay && { inTheWay: random.pick(IN_THE_WAY)[language] }),
    ...(isNext && { next: random.pick(NEXT)[language] }),
  };
}

function tenths(share: number): string {
  return Math.min(0.95, Math.max(0.1, share)).toFixed(1);
}
