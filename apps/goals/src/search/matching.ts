import { foldedWithOrigins } from './folding.js';

/** How well a title answers: it begins with what was asked, its words do, or the words are inside others. */
export type Rank = 0 | 1 | 2;

const IN_A_WORD = /[\p{L}\p{N}\p{M}]$/u;

/** @param title folded. @param terms folded; all must be in it. @returns undefined when one is not */
export function rankOf(title: string, terms: readonly string[]): Rank | undefined {
  if (title.startsWith(terms.join(' '))) return 0;
  let rank: Rank = 1;
  for (const term of terms) {
    if (!title.includes(term)) return undefined;
    if (!startsAWord(title, term)) rank = 2;
  }
  return rank;
}

function startsAWord(title: string, term: string): boolean {
  for (let at = title.indexOf(term); at !== -1; at = title.indexOf(term, at + 1)) {
    if (at === 0 || title[at - 1] === ' ' || !IN_A_WORD.test(title.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}

/** Where the terms stand in a title as it was written, from and before which code unit, in order; places that touch are one. */
export function rangesOf(title: string, terms: readonly string[]): readonly (readonly [number, number])[] {
  const { text, origins } = foldedWithOrigins(title);
  const places = terms.flatMap((term) => placesOf(text, term)).map(([from, to]) => [origins[from]?.[0] ?? 0, origins[to - 1]?.[1] ?? 0] as const);
  const ranges: [number, number][] = [];
  for (const [from, to] of places.toSorted(([one], [other]) => one - other)) {
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}

function placesOf(text: string, term: string): readonly (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) places.push([at, at + term.length]);
  return places;
}
