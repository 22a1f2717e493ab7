import type { CheckIn, SaidHealth } from '../health/statement.js';
import type { KeyResultValue, MetricKeyResult, RangeKeyResult } from '../key-result/key-result.js';
import type { PlannedSlot } from '../key-result/kept.js';
import type { Entry } from '../key-result/series.js';

/** The n-th day of the samples' time, at noon UTC; day 0 is Monday, 5 January 2026. */
export function day(n: number): string {
  return new Date(Date.UTC(2026, 0, 5 + n, 12)).toISOString();
}

/** The same day as a date. */
export function dateOfDay(n: number): string {
  return day(n).slice(0, 10);
}

/** Check-ins with these values, one a day from day 0. */
export function valued(...values: readonly KeyResultValue[]): readonly Entry[] {
  return values.map((value, index) => ({ id: `c${index}`, source: 'check-in', effectiveAt: day(index), value }));
}

/** Check-ins with these values, one for each slot `s0`, `s1`, … */
export function valuedBySlot(...values: readonly KeyResultValue[]): readonly Entry[] {
  return valued(...values).map((entry, index) => ({ ...entry, slot: `s${index}` }));
}

/** Weekly slots `s0`, `s1`, …: slot n opens on day 7n and is due on day 7n + 7; the ones listed are excused. */
export function weeklySlots(count: number, excused: readonly number[] = []): readonly (PlannedSlot & { readonly lateUntil: string })[] {
  return Array.from({ length: count }, (_, n) => ({
    name: `s${n}`,
    opensAt: day(7 * n),
    dueAt: day(7 * n + 7),
    lateUntil: day(7 * n + 10),
    excused: excused.includes(n),
  }));
}

/** A check-in in slot `s<slot>` on its fifth day, recorded at once, with what else is given. */
export function said(slot: number, health: SaidHealth, more: Partial<CheckIn> = {}): CheckIn {
  const at = day(7 * slot + 4);
  return { id: `c${slot}`, source: 'check-in', slot: `s${slot}`, said: health, effectiveAt: at, recordedAt: at, ...more };
}

export function increase(start: string, target: string): MetricKeyResult {
  return { type: 'increase', start, target };
}

export function between(low: string, high: string, more: Partial<Pick<RangeKeyResult, 'mode' | 'tolerance'>> = {}): RangeKeyResult {
  return { type: 'between', mode: 'latest', tolerance: null, low, high, ...more };
}

export function atLeast(low: string, tolerance: string | null = null): RangeKeyResult {
  return { type: 'at-least', mode: 'latest', low, tolerance };
}

export function atMost(high: string, tolerance: string | null = null): RangeKeyResult {
  return { type: 'at-most', mode: 'latest', high, tolerance };
}

/** Long after everything in the samples. */
export const LATER = '2027-01-01T00:00:00.000Z';
