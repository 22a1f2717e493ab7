const POSITION_DIGITS = 20;
const INDEX_DIGITS = 4;

/**
 * The place of an event in its organization as the `sequence` attribute: texts compare like (position, index). Zero-padded, because the
 * CloudEvents sequence extension orders by text, and its integer type ends at 32 bits.
 */
export function sequenceOf(position: number, index: number): string {
  return `${String(position).padStart(POSITION_DIGITS, '0')}.${String(index).padStart(INDEX_DIGITS, '0')}`;
}
