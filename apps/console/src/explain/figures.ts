import type { Formats } from '../words/formats.js';
import type { Answer, Input, Part } from './question.js';

type Figure = Input['value'];

/** Figures that read best as a share; a score is said as the method says it. */
const SHARES = new Set(['progress', 'expected', 'pace', 'support', 'supportPace', 'timePassed', 'statusFrom', 'atRisk', 'onTrack', 'rhythm.onTime', 'rhythm.kept', 'rhythm.covered']);
const DAYS = new Set(['day', 'due', 'firstDay']);
const DECIMAL = /^-?\d+(\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What figures are told with. */
export interface Telling {
  readonly formats: Formats;
  /** The word of the page for a value that is a word. */
  readonly word: (value: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
  readonly ofTen: (count: string) => string;
  readonly steps: (count: number) => string;
}

/** A figure of an explanation by what it is, with its unit. */
export function figureText({ name, value, unit }: Pick<Input, 'name' | 'value' | 'unit'>, telling: Telling): string {
  if (value === null) return telling.nothing;
  if (typeof value === 'boolean') return value ? telling.yes : telling.no;
  if (typeof value !== 'string') return telling.steps(value.length);
  return wordOrNumber(name, value, telling) + unitText(unit);
}

function wordOrNumber(name: string, value: string, { formats, word, ofTen }: Telling): string {
  if (DAYS.has(name) && DAY.test(value)) return formats.day(value);
  if (!DECIMAL.test(value)) return word(value);
  if (SHARES.has(name)) return formats.precise(value);
  return name === 'confidence' ? ofTen(formats.number(Number(value) * 10)) : formats.number(value);
}

/** A sign stands at the number, a word apart from it. */
function unitText(unit: string | undefined): string {
  if (unit === undefined) return '';
  return unit.length === 1 && !/\p{L}/u.test(unit) ? unit : ` ${unit}`;
}

/** A formula with the words of the page for the names in it; a name without one stays. */
export function formulaText(formula: string, word: (name: string) => string): string {
  return formula.replaceAll(/[A-Za-z]+(?:-[a-z]+)*/g, word);
}

/** One part of what a number is made of, and its figures. */
export interface PartFigures {
  readonly part: Part;
  readonly figures: readonly Input[];
  /** Why it does not count. */
  readonly leftOut?: string;
}

/** What belongs to the subject itself, and then each part with what belongs to it, in the order of the answer. A check-in is where a figure was said, no part. */
export function inputsByPart(inputs: Answer['inputs']): { readonly own: readonly Input[]; readonly parts: readonly PartFigures[] } {
  const own: Input[] = [];
  const parts = new Map<string, { part: Part; figures: Input[]; leftOut?: string }>();
  for (const input of inputs) {
    if (input.of === undefined || input.of.kind === 'check-in') own.push(input);
    else addTo(parts, input, input.of);
  }
  return { own, parts: [...parts.values()] };
}

function addTo(parts: Map<string, { part: Part; figures: Input[]; leftOut?: string }>, input: Input, part: Part): void {
  const key = `${part.kind} ${part.id}`;
  const entry = parts.get(key) ?? { part, figures: [] };
  parts.set(key, entry);
  if (input.name === 'left-out') entry.leftOut = plainText(input.value);
  else entry.figures.push(input);
}

export function plainText(value: Figure): string {
  return typeof value === 'string' ? value : '';
}
