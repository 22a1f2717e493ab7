import type { LocalDate } from '../calendar/local-date.js';
import { plusDays, plusMonths } from '../calendar/local-date.js';

/** How often a metric's own figure can change. It says nothing about how often people talk. */
export type MeasureEvery = 'day' | 'week' | '2-weeks' | '4-weeks' | 'month' | 'quarter';

const NEXT: Readonly<Record<MeasureEvery, (date: string) => LocalDate>> = {
  day: (date) => plusDays(date, 1),
  week: (date) => plusDays(date, 7),
  '2-weeks': (date) => plusDays(date, 14),
  '4-weeks': (date) => plusDays(date, 28),
  month: (date) => plusMonths(date, 1),
  quarter: (date) => plusMonths(date, 3),
};

/** The day on which the figure after that of `date` can be there. */
export function nextFigureOn(date: string, measureEvery: MeasureEvery): LocalDate {
  return NEXT[measureEvery](date);
}
