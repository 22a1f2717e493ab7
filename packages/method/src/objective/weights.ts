import type { Exact } from '../decimal/exact.js';
import { HUNDRED, ONE, ZERO, sum } from '../decimal/exact.js';
import type { DecimalText } from '../decimal/figure.js';
import { figure } from '../decimal/figure.js';
import { readWeight } from '../decimal/input.js';

/** What the weights of an objective may be warned of; accepted all the same. */
export type WeightWarning = 'weights-leave-nothing';

/** A key result as far as its weight goes. */
export interface Weighed {
  readonly id: string;
  /** Given by hand, in percent; null: shares with the others of its kind what is left of 100. */
  readonly weight: string | null;
}

/** The share of a key result, in percent of 100 as given (shares by hand need not add up to 100). */
export interface Share {
  readonly id: string;
  readonly share: DecimalText;
  /** False at weight 0: shown, but moves nothing. */
  readonly counted: boolean;
}

/** The weights of key results that count, in their order. */
export interface Weighing<K> {
  readonly items: readonly { readonly item: K; readonly weight: Exact }[];
  readonly shares: readonly Share[];
  readonly warnings: readonly WeightWarning[];
}

/**
 * Weights by hand stay as they are; the others have equal parts of what those leave of 100, and nothing when they leave nothing. All
 * are free by default, and so weigh the same.
 *
 * @param items those that count, and no others: a cancelled one leaves its weight to be shared
 * @throws MethodError `weight-negative`, `not-a-decimal`, `too-many-digits`
 */
export function weigh<K extends Weighed>(items: readonly K[]): Weighing<K> {
  const byHand = items.map(({ weight }) => (weight === null ? null : readWeight(weight, 'weight')));
  const left = HUNDRED.minus(sum(byHand.filter((weight) => weight !== null)));
  const free = byHand.filter((weight) => weight === null).length;
  const part = partOf(left, free);
  const weighed = items.map((item, index) => ({ item, weight: byHand[index] ?? part.weight }));
  return {
    items: weighed,
    shares: weighed.map(({ item: { id }, weight }) => ({ id, share: weight === part.weight ? part.share : figure(weight), counted: !weight.isZero() })),
    warnings: free > 0 && left.lessThanOrEqualTo(0) ? ['weights-leave-nothing'] : [],
  };
}

interface Part {
  readonly weight: Exact;
  readonly share: DecimalText;
}

const NO_PART: Part = { weight: ZERO, share: figure(ZERO) };
/** Parts of the whole 100, by how many have one: nearly all objectives leave it whole. */
const parts = new Map<number, Part>();

/** What each of those without a weight by hand has of what is left. */
function partOf(left: Exact, free: number): Part {
  if (free === 0 || left.isNegative()) return NO_PART;
  const known = left.equals(HUNDRED) ? parts.get(free) : undefined;
  if (known !== undefined) return known;
  const weight = left.dividedBy(free);
  const part = { weight, share: figure(weight) };
  if (left.equals(HUNDRED)) parts.set(free, part);
  return part;
}

/** Σ wᵢ·xᵢ / Σ wᵢ. Null when the weights are all 0, or there are none. */
export function weightedMean(terms: readonly { readonly weight: Exact; readonly of: Exact }[]): DecimalText | null {
  const relative = relativeWeights(terms);
  const total = sum(relative.map(({ weight }) => weight));
  if (total.isZero()) return null;
  return figure(sum(relative.map(({ weight, of }) => weight.times(of))).dividedBy(total));
}

/** Weights for a quotient of two sums: one that all terms have is in both sums, and 1 does as well as 33.33… with its 120 digits. */
export function relativeWeights<T extends { readonly weight: Exact }>(terms: readonly T[]): readonly T[] {
  const [first] = terms;
  if (first === undefined || first.weight.isZero() || !terms.every(({ weight }) => weight === first.weight || weight.equals(first.weight))) return terms;
  return terms.map((term) => ({ ...term, weight: ONE }));
}
