import { dayAfter } from '../../time/days.js';

export const KINDS = ['quarter', 'month', 'trimester', 'half', 'annual', 'custom'] as const;

export type CycleKind = (typeof KINDS)[number];

const MONTHS: Readonly<Record<Exclude<CycleKind, 'custom'>, number>> = { annual: 12, half: 6, trimester: 4, quarter: 3, month: 1 };

/** What a new cycle is called, and its days. */
export interface Period {
  readonly kind: CycleKind;
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

/** The last day of a cycle that starts on a day; of one with dates of its own the day that it has. */
export function endOf(kind: CycleKind, start: string, own: string): string {
  return kind === 'custom' ? own : dayAfter(plusMonths(start, MONTHS[kind]), -1);
}

/** Half of a month, in days. */
const HALF_A_MONTH = 15;

/** `2026 Q4`, `2026 H2`, `2026 T3`, `2026-11`, `2026`, by the day in the middle; nothing for dates of its own. */
export function nameOf(kind: CycleKind, start: string): string {
  if (kind === 'custom') return '';
  const middle = dayAfter(start, MONTHS[kind] * HALF_A_MONTH);
  const year = middle.slice(0, 4);
  const month = Number(middle.slice(5, 7));
  switch (kind) {
    case 'annual':
      return year;
    case 'month':
      return middle.slice(0, 7);
    default:
      return `${year} ${LETTERS[kind]}${Math.ceil(month / MONTHS[kind])}`;
  }
}

const LETTERS = { half: 'H', trimester: 'T', quarter: 'Q' } as const;

/** What is drafted next: the quarter after the latest one, or the one that runs today. */
export function nextQuarter(today: string, cycles: readonly { readonly kind: string; readonly end: string }[]): Period {
  const [latest] = cycles.filter(({ kind }) => kind === 'quarter').map(({ end }) => end).toSorted().reverse();
  const start = latest === undefined ? quarterOf(today) : dayAfter(latest, 1);
  return { kind: 'quarter', name: nameOf('quarter', start), start, end: endOf('quarter', start, start) };
}

function quarterOf(day: string): string {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

/** A day some months later; the last of the month where that has no such day. */
function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Cycles that a period can be part of: those that reach around it. */
export function possibleParents<Cycle extends { readonly start: string; readonly end: string; readonly state: string }>({ start, end }: Pick<Period, 'start' | 'end'>, cycles: readonly Cycle[]): readonly Cycle[] {
  return cycles.filter((cycle) => cycle.state !== 'archived' && cycle.start <= start && cycle.end >= end && (cycle.start < start || cycle.end > end));
}
