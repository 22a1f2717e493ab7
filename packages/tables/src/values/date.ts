import type { LocalDate } from '@cairn/method';
import { dateOf, dayNumber, isMethodError, readDate } from '@cairn/method';
import { monthNumber } from './month-names.js';
import { quoted } from './quoted.js';
import type { Reading } from './reading.js';
import { fault, read } from './reading.js';

/** How dates like 03/04/2026 are meant; without it those that can be read both ways are refused. */
export type DateOrder = 'day-first' | 'month-first';

interface Form {
  readonly pattern: RegExp;
  /** Year, month and day; null when the form does not fit after all. */
  readonly parts: (match: RegExpExecArray, order: DateOrder | undefined) => readonly [number, number, number] | 'ambiguous' | null;
}

/** 民國 1 is 1912. */
const MINGUO = 1911;

/** Spreadsheets count days from here: the day 60 that never was included. */
const SERIAL_ZERO = dayNumber('1899-12-30');

/** No date is written longer; what is longer is not looked into. */
const CHARACTERS_AT_MOST = 40;

const MIDNIGHT = /[T\s]+0?0:00(?::00(?:\.0+)?)?$/;
const number = (text: string | undefined): number => Number(text ?? Number.NaN);

const FORMS: readonly Form[] = [
  { pattern: /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, parts: ([, year, , month, day]) => [number(year), number(month), number(day)] },
  { pattern: /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日號号]$/, parts: ([, year, month, day]) => [number(year), number(month), number(day)] },
  { pattern: /^(?:民國|民国)\s*(\d{1,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/, parts: ([, year, month, day]) => [number(year) + MINGUO, number(month), number(day)] },
  { pattern: /^(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i, parts: ([, day, month, year]) => named(year, month, day) },
  { pattern: /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i, parts: ([, month, day, year]) => named(year, month, day) },
  { pattern: /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/, parts: ([, one, , other, year], order) => inOrder(number(one), number(other), number(year), order) },
];

/**
 * A day: `2026-07-01`, `2026/7/1`, `1 Jul 2026`, `July 1, 2026`, `2026年7月1日`, `民國115年7月1日`, `01.07.2026` where it can be read one way
 * only or `order` is given, and a spreadsheet's day number (1954 to 2173). Midnight behind the day is passed over.
 */
export function readDay(text: string, order?: DateOrder): Reading<LocalDate> {
  if (text.length > CHARACTERS_AT_MOST) return unreadable(text);
  const plain = text.normalize('NFKC').trim().replace(MIDNIGHT, '');
  if (/^[2-9]\d{4}$/.test(plain)) return read(dateOf(SERIAL_ZERO + Number(plain)));
  for (const { pattern, parts } of FORMS) {
    const match = pattern.exec(plain);
    const found = match === null ? null : parts(match, order);
    if (found === 'ambiguous') return fault('ambiguous-date', `${quoted(text)} can be read as two dates: write it as YYYY-MM-DD`);
    if (found !== null) return checked(found, text);
  }
  return unreadable(text);
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): readonly [number, number, number] | null {
  const at = monthNumber(month ?? '');
  return at === null ? null : [number(year), at, number(day)];
}

/** A number above 12 is the day; equal numbers are the same date either way. */
function inOrder(one: number, other: number, year: number, order: DateOrder | undefined): readonly [number, number, number] | 'ambiguous' {
  const isOpen = one <= 12 && other <= 12 && one !== other;
  if (isOpen && order === undefined) return 'ambiguous';
  const dayFirst = isOpen ? order === 'day-first' : one > 12 || one === other;
  return dayFirst ? [year, other, one] : [year, one, other];
}

function checked([year, month, day]: readonly [number, number, number], text: string): Reading<LocalDate> {
  const pad = (part: number, width: number): string => String(part).padStart(width, '0');
  try {
    return read(readDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`, 'date'));
  } catch (error) {
    if (!isMethodError(error, 'not-a-date')) throw error;
    return fault('unreadable-date', `${quoted(text)} is a day that no calendar has`);
  }
}

function unreadable(text: string): Reading<never> {
  return fault('unreadable-date', `${quoted(text)} is not a date: write it as YYYY-MM-DD`);
}
