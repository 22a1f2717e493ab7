import type { RangeKeyResult } from '@cairn/method';
import type { Amount } from '../values/amount.js';
import { readAmount } from '../values/amount.js';
import type { Reading } from '../values/reading.js';
import { fault, read } from '../values/reading.js';
import type { Unit } from '../values/unit.js';

/** A range and what its bounds count. */
export interface Bounded extends Unit {
  readonly measure: RangeKeyResult;
}

/** Bounds of an export are judged by where the figure stands; nothing says how far outside still counts. */
const TERMS = { mode: 'latest', tolerance: null } as const;

const BETWEEN = /^(?:between\s+)?(.*\d\s*%?)\s*(?:–|—|~|～|\.\.|\bto\b|\band\b|至|到)\s*(.*\d.*)$/i;

/** No range is written longer; what is longer is not looked into. */
const CHARACTERS_AT_MOST = 120;

type OneSided = 'at-least' | 'at-most';

/** A bound's word stands in front of the figure or behind it. */
const ONE_SIDED: readonly { readonly pattern: RegExp; readonly type: OneSided }[] = [
  { pattern: /^(?:>=|≥|=>|at least|no less than|不低於|至少|不少於)\s*(.+)$/i, type: 'at-least' },
  { pattern: /^(.+?)\s*(?:or more|or higher|以上)$/i, type: 'at-least' },
  { pattern: /^(?:<=|≤|=<|at most|no more than|不超過|最多|不高於)\s*(.+)$/i, type: 'at-most' },
  { pattern: /^(.+?)\s*(?:or less|or fewer|or lower|以下|以內)$/i, type: 'at-most' },
];

/** The range in a target such as `≥ 95 %`, `at most 3`, `90 – 95`, `至少 95`; null when it is no range. */
export function boundsIn({ target, unit }: { readonly target: string; readonly unit: Unit }): Reading<Bounded> | null {
  if (target.length > CHARACTERS_AT_MOST) return null;
  const between = BETWEEN.exec(target);
  if (between !== null) return bothBounds(readAmount(between[1] ?? '', unit), readAmount(between[2] ?? '', unit));
  for (const { pattern, type } of ONE_SIDED) {
    const figure = pattern.exec(target)?.[1];
    if (figure !== undefined) return oneBound(readAmount(figure, unit), type);
  }
  return null;
}

function oneBound(amount: Reading<Amount>, type: OneSided): Reading<Bounded> {
  if ('fault' in amount) return amount;
  const { value, unit, currency } = amount.value;
  return read({ measure: type === 'at-least' ? { type, low: value, ...TERMS } : { type, high: value, ...TERMS }, unit, currency });
}

function bothBounds(low: Reading<Amount>, high: Reading<Amount>): Reading<Bounded> {
  if ('fault' in low) return low;
  if ('fault' in high) return high;
  const unit = high.value.unit ?? low.value.unit;
  if (low.value.unit !== null && low.value.unit !== unit) return fault('unit-mismatch', `The bounds are in ${low.value.unit} and ${unit}`);
  return read({ measure: { type: 'between', low: low.value.value, high: high.value.value, ...TERMS }, unit, currency: high.value.currency ?? low.value.currency });
}
