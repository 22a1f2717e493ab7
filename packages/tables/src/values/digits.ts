const BEFORE_THE_POINT = 20;
const AFTER_THE_POINT = 10;

interface Notation {
  readonly pattern: RegExp;
  /** What parts groups of three, and what stands before the fraction. */
  readonly group: string;
  readonly point: string;
}

/**
 * How people write a number without its sign. A comma before exactly three digits parts thousands; before fewer, or more, it is a decimal
 * comma; a single point is a decimal point.
 */
const NOTATIONS: readonly Notation[] = [
  { pattern: /^\d*\.?\d+$/, group: '', point: '.' },
  { pattern: /^\d{1,3}(,\d{3})+(\.\d+)?$/, group: ',', point: '.' },
  { pattern: /^\d{1,3}(\.\d{3})+,\d+$/, group: '.', point: ',' },
  { pattern: /^\d{1,3}(\.\d{3}){2,}$/, group: '.', point: ',' },
  { pattern: /^\d{1,3}([ '’]\d{3})+(\.\d+)?$/, group: " '’", point: '.' },
  { pattern: /^\d{1,3}( \d{3})+,\d+$/, group: ' ', point: ',' },
  { pattern: /^\d+,(\d{1,2}|\d{4,})$/, group: '', point: ',' },
];

/**
 * The plain decimal of a number without a sign: `12,500,000` is `12500000`, `1.234,50` is `1234.5`. Null when it is no number, or has more
 * digits than the method takes (docs/METHOD.md, rounding: 20 before the point and 10 behind it).
 */
export function plainDigits(text: string): string | null {
  const notation = NOTATIONS.find(({ pattern }) => pattern.test(text));
  if (notation === undefined) return null;
  const ungrouped = [...text].filter((character) => !notation.group.includes(character)).join('');
  const [whole = '', fraction = ''] = ungrouped.split(notation.point);
  const [before, after] = [whole.replace(/^0+(?=\d)/, '') || '0', fraction.replace(/0+$/, '')];
  if (before.length > BEFORE_THE_POINT || after.length > AFTER_THE_POINT) return null;
  return after === '' ? before : `${before}.${after}`;
}
