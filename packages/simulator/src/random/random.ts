/** A list with something in it. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** A stream of chance that is the same in every run. */
export interface Random {
  /** From `low`, below `high`. */
  between(low: number, high: number): number;
  /** A whole number, both ends included. */
  int(low: number, high: number): number;
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean;
  pick<T>(items: NonEmpty<T>): T;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const WEYL_STEP = 0x6d2b79f5;
const TWO_32 = 2 ** 32;

/**
 * Chance that belongs to what is named: each thing has its own, so that one more draw for one changes nothing about another. Statistics are
 * those of mulberry32; it is nothing to keep a secret with.
 */
export function randomOf(seed: number, ...names: readonly (string | number)[]): Random {
  let state = hashOf(JSON.stringify([seed, ...names]));
  const next = (): number => {
    state = (state + WEYL_STEP) | 0;
    return mixed(state) / TWO_32;
  };
  const between = (low: number, high: number): number => low + next() * (high - low);
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return { between, int, chance: (probability) => next() < probability, pick: (items) => items[int(0, items.length - 1)] ?? items[0] };
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return hash >>> 0;
}

function mixed(state: number): number {
  const first = Math.imul(state ^ (state >>> 15), state | 1);
  const second = first ^ (first + Math.imul(first ^ (first >>> 7), first | 61));
  return (second ^ (second >>> 14)) >>> 0;
}
