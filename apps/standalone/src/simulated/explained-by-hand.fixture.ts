import { clamped, minus, ONE, over, plus, ratio, rounded, sumOf, times, ZERO, type Ratio } from '../import/by-hand/ratio.fixture.js';

/** An answer of `GET /explain/value`, as far as its formula is computed again from it. */
export interface Explained {
  readonly value: unknown;
  readonly formula: { readonly id: string; readonly text: string };
  readonly inputs: readonly { readonly name: string; readonly value: unknown; readonly on?: string; readonly of?: { readonly id: string } }[];
  readonly events: readonly { readonly position: number; readonly index: number; readonly effectiveAt?: string }[];
  readonly asOf: number;
  readonly effectiveOn: string;
}

type Compute = (explained: Explained) => unknown;

/** A formula computed again from its inputs alone, by exact fractions; undefined where there is nothing to compute. */
export function byHand(explained: Explained): unknown {
  const compute = FORMULAS[explained.formula.id];
  if (compute === undefined) throw new Error(`no formula ${explained.formula.id} is known by hand`);
  return compute(explained);
}

const text = ({ inputs }: Explained, name: string): string => String(inputs.find((each) => each.name === name)?.value);
const has = ({ inputs }: Explained, name: string): boolean => inputs.some((each) => each.name === name && each.value !== null);
const number = (explained: Explained, name: string): Ratio => ratio(text(explained, name));
const all = ({ inputs }: Explained, name: string): readonly Ratio[] => inputs.filter((each) => each.name === name).map(({ value }) => ratio(String(value)));
const isUnder = (one: Ratio, other: Ratio): boolean => minus(one, other).above < 0n;
const quotient = (above: Ratio, below: Ratio): string | null => (below.above === 0n ? null : rounded(over(above, below)));
const share = (above: string, below: string): Compute => (explained) => quotient(sumOf(all(explained, above)), plus(sumOf(all(explained, above)), sumOf(all(explained, below))));
const countOf = (explained: Explained): string | null => quotient(number(explained, String(explained.inputs[0]?.name)), number(explained, 'slots'));

/** The inputs of each part that counts. */
function parts(explained: Explained): readonly Readonly<Record<string, Ratio>>[] {
  const byPart = new Map<string, Record<string, Ratio>>();
  for (const { name, value, of } of explained.inputs) if (of !== undefined && name !== 'left-out') byPart.set(of.id, { ...byPart.get(of.id), [name]: ratio(String(value)) });
  return [...byPart.values()];
}

function mean(explained: Explained, of: (part: Readonly<Record<string, Ratio>>) => Ratio): string | null {
  const each = parts(explained);
  return quotient(sumOf(each.map((part) => times(part['weight'] ?? ONE, of(part)))), sumOf(each.map((part) => part['weight'] ?? ONE)));
}

const at = (part: Readonly<Record<string, Ratio>>, name: string): Ratio => part[name] ?? ZERO;
const mean_ = (name: string): Compute => (explained) => mean(explained, (part) => clamped(at(part, name)));

function paceOf(explained: Explained): string | null {
  const each = parts(explained);
  const sum = (of: (part: Readonly<Record<string, Ratio>>) => Ratio): Ratio => sumOf(each.map((part) => times(part['weight'] ?? ONE, of(part))));
  return quotient(sum((part) => clamped(at(part, 'progress'))), sum((part) => at(part, 'expected')));
}

function insideBounds(explained: Explained): string {
  const value = number(explained, 'value');
  const beyond = (bound: Ratio): string => {
    const distance = minus(value, bound);
    const size = (one: Ratio): Ratio => (one.above < 0n ? { ...one, above: -one.above } : one);
    return rounded(minus(ONE, over(size(distance), has(explained, 'tolerance') ? number(explained, 'tolerance') : size(bound))));
  };
  if (has(explained, 'low') && isUnder(value, number(explained, 'low'))) return beyond(number(explained, 'low'));
  return has(explained, 'high') && isUnder(number(explained, 'high'), value) ? beyond(number(explained, 'high')) : '1.0000';
}

function paceStatus(explained: Explained): string {
  if (!has(explained, 'pace') || isUnder(number(explained, 'timePassed'), number(explained, 'statusFrom'))) return 'none';
  if (isUnder(number(explained, 'pace'), number(explained, 'atRisk'))) return 'off-track';
  return text(explained, 'outsideBounds') === 'true' || isUnder(number(explained, 'pace'), number(explained, 'onTrack')) ? 'at-risk' : 'on-track';
}

function precedence(explained: Explained): string | null {
  if (has(explained, 'outcome')) return null;
  if (text(explained, 'outdated') === 'true') return 'outdated';
  return has(explained, 'said') ? text(explained, 'said') : 'pending';
}

const WORST_FIRST = ['off-track', 'at-risk', 'outdated', 'pending', 'on-track'];

function worst({ inputs }: Explained): string | null {
  const said = inputs.filter(({ name, value }) => name === 'health' || (name === 'said' && (value === 'off-track' || value === 'at-risk')));
  return WORST_FIRST.find((health) => said.some(({ value }) => value === health)) ?? null;
}

function doneOrDue(explained: Explained): string | null {
  return text(explained, 'value') === 'true' || text(explained, 'day') >= text(explained, 'due') ? '1.0000' : null;
}

const FORMULAS: Readonly<Record<string, Compute>> = {
  newest: ({ inputs }) => inputs[0]?.value,
  'nothing-found': () => '0.0000',
  'no-figure': () => null,
  'way-gone': (e) => rounded(over(minus(number(e, 'value'), number(e, 'start')), minus(number(e, 'target'), number(e, 'start')))),
  'inside-bounds': insideBounds,
  'kept-slots': countOf,
  'due-slots': countOf,
  'share-of-slots': countOf,
  'finished-steps': share('finished', 'open'),
  'due-steps': share('due', 'later'),
  done: (e) => (text(e, 'value') === 'true' ? '1.0000' : '0.0000'),
  whole: () => '1.0000',
  'time-passed': (e) => rounded(clamped(over(number(e, 'daysPassed'), number(e, 'days')))),
  'done-or-due': doneOrDue,
  pace: (e) => (has(e, 'progress') && has(e, 'expected') ? quotient(number(e, 'progress'), number(e, 'expected')) : null),
  'pace-status': paceStatus,
  'health-precedence': precedence,
  'last-stated': (e) => rounded(number(e, 'confidence')),
  'stated-at-commitment': (e) => rounded(number(e, 'confidence')),
  'assumed-confidence': () => '0.5000',
  'signed-score': (e) => text(e, 'given'),
  'proposed-score': (e) => (has(e, 'progress') ? rounded(clamped(number(e, 'progress'))) : null),
  'weighted-progress': mean_('progress'),
  'weighted-expected': mean_('expected'),
  'weighted-pace': paceOf,
  'weighted-confidence': mean_('confidence'),
  'weighted-score': mean_('score'),
  'worst-health': worst,
  'support-pace': (e) => mean(e, (part) => clamped(over(at(part, 'progress'), at(part, 'expected')))),
  'average-progress': mean_('progress'),
  'average-expected': mean_('expected'),
  'average-pace': paceOf,
  'average-confidence': mean_('confidence'),
  'average-score': mean_('score'),
};
