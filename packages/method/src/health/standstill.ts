import { readInstant } from '../calendar/instant.js';
import { dateInZone } from '../calendar/time-zone.js';
import type { KeyResultValue, MetricKeyResult } from '../key-result/key-result.js';
import { hasMovedTowardsTarget, hasReachedTarget } from '../key-result/metric.js';
import type { Point } from '../key-result/series.js';
import { pointsBy } from '../key-result/series.js';
import type { MeasureEvery } from './measure-every.js';
import { nextFigureOn } from './measure-every.js';

/** The figures of a metric since some moment. */
export interface Stretch {
  /** Its figures by the time they were true, as `pointsOf` gives them. */
  readonly points: readonly Point[];
  /** From this instant on. */
  readonly from: string;
  /** Up to this instant. */
  readonly t: string;
  /** Absent: the figure can change at any time. */
  readonly measureEvery?: MeasureEvery;
  /** The key result's first day: where the wait for its first figure begins. */
  readonly firstDay: string;
  readonly timeZone: string;
}

/**
 * Has a metric stood still over a stretch of time: not one step towards a target that is not yet reached? Not while its own rhythm had
 * no new figure to bring.
 */
export function standsStill(keyResult: MetricKeyResult, stretch: Stretch): boolean {
  const { before, since } = split(stretch);
  const start = before.at(-1)?.value ?? keyResult.start;
  const figures: readonly KeyResultValue[] = [start, ...since.map(({ value }) => value)];
  if (hasReachedTarget(keyResult, figures.at(-1) ?? start)) return false;
  if (since.length === 0 && !couldHaveNewFigure(before, stretch)) return false;
  return !hasStep(keyResult, figures);
}

function split({ points, from, t }: Stretch): { readonly before: readonly Point[]; readonly since: readonly Point[] } {
  const start = readInstant(from, 'from');
  const known = pointsBy(points, readInstant(t, 't'));
  const isBefore = ({ effectiveAt }: Point): boolean => readInstant(effectiveAt, 'effectiveAt') < start;
  return { before: known.filter(isBefore), since: known.filter((point) => !isBefore(point)) };
}

function hasStep(keyResult: MetricKeyResult, figures: readonly KeyResultValue[]): boolean {
  return figures.some((figure, index) => {
    const previous = figures[index - 1];
    return previous !== undefined && hasMovedTowardsTarget(keyResult, previous, figure);
  });
}

/** Has the day come on which the figure after the last one can be there? */
function couldHaveNewFigure(before: readonly Point[], { measureEvery, firstDay, timeZone, t }: Stretch): boolean {
  if (measureEvery === undefined) return true;
  const last = before.at(-1);
  const lastOn = last === undefined ? firstDay : dateInZone(readInstant(last.effectiveAt, 'effectiveAt'), timeZone);
  return nextFigureOn(lastOn, measureEvery) <= dateInZone(readInstant(t, 't'), timeZone);
}
