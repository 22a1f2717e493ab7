/**
 * Progress and support of an organization whose key results all go from 0 to 100 with equal weights, in whole numbers: shares no code with what is
 * measured.
 */

const ONE = 10_000;

/** Of an objective, from the values of its key results, whole numbers from 0 to 100. */
export function progressOf(values: readonly number[]): string {
  return written(tenThousandths(values));
}

/** Σ weight · progress ÷ Σ weight of the contributors, each progress as it is shown; null without any. */
export function supportOf(contributors: readonly { readonly weight: number; readonly values: readonly number[] }[]): string | null {
  if (contributors.length === 0) return null;
  const sum = contributors.reduce((total, { weight, values }) => total + weight * tenThousandths(values), 0);
  return written(halfEven(sum, contributors.reduce((total, { weight }) => total + weight, 0)));
}

function tenThousandths(values: readonly number[]): number {
  return halfEven(values.reduce((total, value) => total + value * (ONE / 100), 0), values.length);
}

function halfEven(dividend: number, divisor: number): number {
  const floor = Math.floor(dividend / divisor);
  const twiceTheRest = 2 * (dividend - floor * divisor);
  return twiceTheRest > divisor || (twiceTheRest === divisor && floor % 2 === 1) ? floor + 1 : floor;
}

function written(count: number): string {
  return `${Math.floor(count / ONE)}.${String(count % ONE).padStart(4, '0')}`;
}
