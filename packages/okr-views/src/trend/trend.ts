import type { ViewsAt } from '@cairn/views';
import type { Reading } from '../reading/reading.js';
import { aggregatePoint } from './aggregate-point.js';
import { goalPoint } from './goal-point.js';
import { Loads } from './loads.js';
import { trendDays } from './trend-days.js';
import type { PointRequest, TimeTravel, TrendFigures, TrendPoint, TrendQuery } from './trend-query.js';

/**
 * How a figure went from day to day. Days that have not begun by `asOf` have no point; the day of `asOf` is told as it stands then.
 *
 * @throws MethodError `not-a-date`
 */
export async function trend(travel: TimeTravel, query: TrendQuery): Promise<readonly TrendPoint[]> {
  const loads = new Loads();
  const points: TrendPoint[] = [];
  for (const { day, end } of trendDays(query, travel)) points.push({ day, ...(await pointAt(await readingOn(end, travel, query), { query, loads, day })) });
  return points;
}

async function readingOn(end: string, travel: TimeTravel, { basis }: TrendQuery): Promise<Reading> {
  const { timeZone } = travel;
  const viewsAt = (position: number): ViewsAt => travel.viewsAt(position);
  if (basis !== 'as-lived') return { views: viewsAt(travel.position), viewsAt, clock: travel.clock, effectiveOn: end, timeZone };
  const position = Math.min(await travel.positionAt(end), travel.position);
  return { views: viewsAt(position), viewsAt, clock: end, effectiveOn: end, timeZone };
}

function pointAt(reading: Reading, request: PointRequest): Promise<TrendFigures> {
  const { subject } = request.query;
  return subject === 'key-result' || subject === 'objective' ? goalPoint(reading, request) : aggregatePoint(reading, request);
}
