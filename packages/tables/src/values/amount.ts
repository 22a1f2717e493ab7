import { plainDigits } from './digits.js';
import { quoted } from './quoted.js';
import type { Reading } from './reading.js';
import { fault, read, then } from './reading.js';
import type { Unit } from './unit.js';
import { NO_UNIT, unitOf } from './unit.js';

/** A figure and what it counts. */
export interface Amount extends Unit {
  /** Plain decimal, without trailing zeros: `22 %` is `22` with the unit `%`, not 0.22. */
  readonly value: string;
}

/** No figure with its unit is longer; what is longer is not looked into. */
const CHARACTERS_AT_MOST = 120;

const ACCOUNTING_NEGATIVE = /^\((.+)\)$/;
const FIGURE = /^([^\d.,+-]*)([+-]?)\s*([^\d.,+-]*)([\d.,][\d., '’]*?)\s*([^\d.,\s][^\d]*)?$/u;

interface Parts {
  readonly value: string;
  /** What stands in front of the digits, and behind them. */
  readonly before: string;
  readonly behind: string;
}

/**
 * A figure as people write it: thousands parted, `%`, a currency's sign or code on either side, brackets or a minus for less than nothing,
 * the unit behind. Full-width digits count as digits.
 *
 * @param column what the file's unit column says; what stands beside the figure must agree with it
 */
export function readAmount(text: string, column: Unit = NO_UNIT): Reading<Amount> {
  const parts = text.length > CHARACTERS_AT_MOST ? null : partsOf(text.normalize('NFKC').replaceAll('\u2212', '-').replaceAll(/\s+/g, ' ').trim());
  if (parts === null) return unreadable(text);
  const { value, before, behind } = parts;
  return then(unitBeside(before + behind, behind !== '', column, text), (unit) => read({ ...unit, value }));
}

function partsOf(plain: string): Parts | null {
  const inner = ACCOUNTING_NEGATIVE.exec(plain)?.[1];
  if (inner === undefined) return figureParts(plain);
  const parts = figureParts(inner);
  return parts === null || /^-/.test(parts.value) ? null : { ...parts, value: negated(parts.value) };
}

function figureParts(plain: string): Parts | null {
  const match = FIGURE.exec(plain);
  if (match === null) return null;
  const part = (at: number): string => (match[at] ?? '').trim();
  const [before, behind, value] = [part(1) + part(3), part(5), plainDigits(part(4))];
  if (value === null || (before !== '' && behind !== '')) return null;
  return { value: part(2) === '-' ? negated(value) : value, before, behind };
}

/** In front of a figure stands money and nothing else. */
function unitBeside(beside: string, isBehind: boolean, column: Unit, text: string): Reading<Unit> {
  const found = unitOf(beside, column);
  if (isBehind || beside === '' || 'fault' in found || found.value.currency !== null) return found;
  return unreadable(text);
}

function negated(value: string): string {
  return value === '0' ? value : `-${value}`;
}

function unreadable(text: string): Reading<never> {
  return fault('unreadable-number', `${quoted(text)} is not a number`);
}
