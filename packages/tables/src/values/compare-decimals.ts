/** Below 0, 0 or above 0 as the first plain decimal is less than, equal to or more than the second: exact at any length. */
export function compareDecimals(one: string, other: string): number {
  const [first, second] = [scaled(one, other), scaled(other, one)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** The decimal as a whole number of the smaller of both last places. */
function scaled(text: string, beside: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  const [, otherFraction = ''] = beside.split('.');
  return BigInt(whole + fraction.padEnd(Math.max(fraction.length, otherFraction.length), '0'));
}
