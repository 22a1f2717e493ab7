import type { LocalDate } from '@cairn/method';
import { plusDays, plusMonths, readDate } from '@cairn/method';
import { monthNumber } from './month-names.js';

/** The kinds of cycle whose days follow from their name (docs/METHOD.md, cycle and objective). */
export type NamedPeriodKind = 'annual' | 'half' | 'trimester' | 'quarter' | 'month';

/** A stretch of the calendar, both days included. */
export interface NamedPeriod {
  readonly kind: NamedPeriodKind;
  readonly start: LocalDate;
  readonly end: LocalDate;
}

type Found = readonly [kind: NamedPeriodKind, year: string | undefined, part: number];

const MONTHS: Readonly<Record<NamedPeriodKind, number>> = { annual: 12, half: 6, trimester: 4, quarter: 3, month: 1 };
const KINDS: Readonly<Record<string, NamedPeriodKind>> = { Q: 'quarter', H: 'half', T: 'trimester' };
const CHINESE_PARTS = '一二三四';
const YEAR_FIRST = /^(\d{4})\s*[-/]?\s*([QHT])([1-4])$/i;
const PART_FIRST = /^([QHT])([1-4])\s*[-/]?\s*(\d{4})$/i;
const CHINESE_QUARTER = /^(\d{4})\s*年?\s*(?:第\s*)?([1-4一二三四])\s*季度?$/;
const CHINESE_HALF = /^(\d{4})\s*年?\s*([上下])半年$/;
const YEAR = /^(\d{4})\s*(?:年度?)?$/;
const MONTH = /^(\d{4})\s*(?:年|[-/])\s*(\d{1,2})\s*月?$/;
const MONTH_NAME = /^([a-z]{3,9})\.?\s+(\d{4})$/i;

/**
 * The days of a period by its name, in calendar years: `2026 Q3`, `Q3 2026`, `2026 H2`, `2026 T1`, `2026`, `2026-07`, `Jul 2026`,
 * `2026年第三季`, `2026年下半年`. Null for any other name: fiscal years (`FY26`) begin where the organization has decided, so the rows' own
 * dates have to say it.
 */
export function readPeriod(name: string): NamedPeriod | null {
  const found = partOfYear(name.normalize('NFKC').trim());
  if (found === null) return null;
  const [kind, year, part] = found;
  const months = MONTHS[kind];
  if (part < 1 || part * months > 12) return null;
  const start = plusMonths(`${year}-01-01`, (part - 1) * months);
  return { kind, start, end: readDate(plusDays(plusMonths(start, months), -1), 'end') };
}

function partOfYear(name: string): Found | null {
  const yearFirst = YEAR_FIRST.exec(name);
  if (yearFirst !== null) return lettered(yearFirst[1], yearFirst[2], yearFirst[3]);
  const partFirst = PART_FIRST.exec(name);
  if (partFirst !== null) return lettered(partFirst[3], partFirst[1], partFirst[2]);
  return chinese(name) ?? plain(name);
}

function lettered(year: string | undefined, letter = '', part = ''): Found | null {
  const kind = KINDS[letter.toUpperCase()];
  return kind === undefined ? null : [kind, year, Number(part)];
}

function chinese(name: string): Found | null {
  const quarter = CHINESE_QUARTER.exec(name);
  if (quarter !== null) return ['quarter', quarter[1], CHINESE_PARTS.indexOf(quarter[2] ?? '') + 1 || Number(quarter[2])];
  const half = CHINESE_HALF.exec(name);
  return half === null ? null : ['half', half[1], half[2] === '上' ? 1 : 2];
}

function plain(name: string): Found | null {
  const year = YEAR.exec(name);
  if (year !== null) return ['annual', year[1], 1];
  const month = MONTH.exec(name);
  if (month !== null) return ['month', month[1], Number(month[2])];
  const named = MONTH_NAME.exec(name);
  return named === null ? null : ['month', named[2], monthNumber(named[1] ?? '') ?? 0];
}
