import { currenciesOf } from './currency.js';
import { quoted } from './quoted.js';
import type { Reading } from './reading.js';
import { fault, read } from './reading.js';

/** What a figure counts: a name such as `days` or `%`; of money the currency's code, which is then also told apart. */
export interface Unit {
  readonly unit: string | null;
  readonly currency: string | null;
}

export const NO_UNIT: Unit = { unit: null, currency: null };

/** The most characters of a unit's name. */
const CHARACTERS_AT_MOST = 60;

/** The unit that a unit column, or what stands beside a figure, tells. */
export function readUnit(text: string): Reading<Unit> {
  const name = text.normalize('NFKC').trim();
  if (name === '') return read(NO_UNIT);
  if (name.length > CHARACTERS_AT_MOST) return fault('too-long', `A unit has at most ${CHARACTERS_AT_MOST} characters`);
  const [currency, another] = currenciesOf(name);
  if (another !== undefined) return fault('ambiguous-currency', `${quoted(name)} stands for several currencies: write the code, such as TWD or USD`);
  return read(currency === undefined ? { unit: name, currency: null } : { unit: currency, currency });
}

/** What a figure counts, given what stands beside it and what its column says. A bare figure takes the column's unit. */
export function unitOf(beside: string, column: Unit): Reading<Unit> {
  if (beside === '' || sameName(beside, column.unit)) return read(column);
  const shared = currenciesOf(beside);
  if (column.currency !== null && shared.includes(column.currency)) return read(column);
  const own = readUnit(beside);
  if ('fault' in own || column.unit === null) return own;
  return fault('unit-mismatch', `The figure is in ${beside} and the unit is ${column.unit}`);
}

function sameName(one: string, other: string | null): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}
