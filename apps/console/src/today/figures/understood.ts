import { readAmount } from '@cairn/tables/amounts';
import { powerOf, shifted, spelledOut } from './magnitudes.js';
import type { Plan } from './plan.js';

/** Why a text is no figure of a key result. */
export type FigureFault = 'unreadable-number' | 'unit-mismatch' | 'ambiguous-currency' | 'too-many-digits';

export type Understood = { readonly value: string } | { readonly fault: FigureFault };

/** What the server takes (docs/METHOD.md, rounding). */
const DECIMAL = /^-?(0|[1-9]\d{0,19})(\.\d{1,10})?$/;
/** A number all the same, though too long a one. */
const PLAIN = /^-?\d+(\.\d+)?$/;
const FAULTS: readonly FigureFault[] = ['unreadable-number', 'unit-mismatch', 'ambiguous-currency'];

/**
 * A figure as people type it: full-width digits, thousands parted, 萬 and 億, `%`, a currency's sign. Where the unit is itself a magnitude, a named one is
 * counted in it: `1,200萬` of what is measured in millions is 12.
 */
export function understand(typed: string, plan: Pick<Plan, 'unit' | 'currency'>): Understood {
  const { text, named } = spelledOut(typed.normalize('NFKC').replaceAll('\u2212', '-').trim());
  const { unit, currency = null } = plan;
  const reading = readAmount(text, { unit: unit ?? currency, currency });
  if ('fault' in reading) return { fault: PLAIN.test(text) ? 'too-many-digits' : (FAULTS.find((each) => each === reading.fault.code) ?? 'unreadable-number') };
  const value = named ? countedIn(unit, reading.value.value) : reading.value.value;
  return DECIMAL.test(value) ? { value } : { fault: 'too-many-digits' };
}

/** A figure in units of a magnitude, where the unit is one. */
function countedIn(unit: string | undefined, value: string): string {
  return shifted(value, -(powerOf(unit ?? '') ?? 0));
}

/** Whether what was understood should be told, as the text looks different. */
export function needsTelling(typed: string, value: string): boolean {
  return typed.trim() !== value;
}
