import { plainDigits } from '@cairn/tables/digits';

/** Powers of ten that have a name. Longer names first, so that 百萬 is not read as 百 and 萬. */
const POWERS: readonly (readonly [RegExp, number])[] = [
  [/^(兆|trillion)/iu, 12],
  [/^(十億|十亿|billion|bn)/iu, 9],
  [/^(億|亿)/u, 8],
  [/^(千萬|千万)/u, 7],
  [/^(百萬|百万|million|mn)/iu, 6],
  [/^(十萬|十万)/u, 5],
  [/^(萬|万)/u, 4],
  [/^(千|thousand|k)/iu, 3],
];

const PLACES = 22;
const NUMBER = /^\s*(\d[\d.,'’ ]*|\.\d+)/u;

/** How many zeros a name of a magnitude stands for; undefined where it is none: `million` is 6, `days` none. */
export function powerOf(name: string): number | undefined {
  const plain = name.normalize('NFKC').trim();
  const found = POWERS.find(([pattern]) => pattern.exec(plain)?.[0].length === plain.length);
  return plain === '' ? undefined : found?.[1];
}

/** A plain decimal times ten to the power, exactly: `12` and 4 is `120000`, `12` and -6 is `0.000012`. */
export function shifted(decimal: string, power: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const digits = whole + fraction;
  const point = whole.length + power;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const after = padded.slice(at).replace(/0+$/, '');
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  return sign + before + (after === '' ? '' : `.${after}`);
}

export interface SpelledOut {
  /** The text with figures instead of named magnitudes. */
  readonly text: string;
  readonly named: boolean;
}

/** Writes named magnitudes out: `NT$1億2,000萬` is `NT$120000000`. Whatever stands around stays. */
export function spelledOut(text: string): SpelledOut {
  const start = /\d|\.\d/.exec(text)?.index ?? text.length;
  let rest = text.slice(start);
  let sum = 0n;
  let named = false;
  for (let part = leadingPart(rest); part !== undefined; part = leadingPart(rest)) {
    sum += part.amount;
    named = true;
    rest = rest.slice(part.length);
  }
  if (!named) return { text, named };
  const [tail = ''] = NUMBER.exec(rest) ?? [];
  const trailing = amountOf(tail) ?? 0n;
  return { text: `${text.slice(0, start)}${plainOf(sum + trailing)}${rest.slice(tail.length)}`, named };
}

/** A number with a named magnitude at the beginning of a text. */
function leadingPart(text: string): { readonly amount: bigint; readonly length: number } | undefined {
  const [number] = NUMBER.exec(text) ?? [];
  if (number === undefined) return undefined;
  const behind = text.slice(number.length);
  const power = POWERS.map(([pattern, zeros]) => ({ name: pattern.exec(behind)?.[0], zeros })).find(({ name }) => name !== undefined && !goesOn(name, behind));
  const amount = amountOf(number);
  if (power?.name === undefined || amount === undefined) return undefined;
  return { amount: amount * 10n ** BigInt(power.zeros), length: number.length + power.name.length };
}

/** `kg` is not a thousand of something. */
function goesOn(name: string, behind: string): boolean {
  return /[a-z]$/i.test(name) && /^[a-z]/i.test(behind.slice(name.length));
}

/** Counted in the smallest place, so that sums are exact. */
function amountOf(number: string): bigint | undefined {
  const digits = plainDigits(number.trim());
  return digits === null ? undefined : BigInt(shifted(digits, PLACES).split('.')[0] ?? '0');
}

function plainOf(amount: bigint): string {
  return shifted(String(amount), -PLACES);
}
