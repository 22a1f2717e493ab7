/** A character with what belongs to it: combining marks, the vowels and ends of Korean syllables, half-width voicing marks. */
const CLUSTER = /.[\p{M}\u1160-\u11ff\uff9e\uff9f]*/gsu;

/** A text as it is compared, with the place in the original that each of its code units comes from. */
export interface Folded {
  readonly text: string;
  /** By code unit of `text`: where its character begins in the original, and where it ends. */
  readonly origins: readonly (readonly [start: number, end: number])[];
}

/** What looks or is meant alike is alike: full-width as half-width, compatibility forms as their plain ones, capitals as small letters. */
export function folded(text: string): string {
  return text.normalize('NFKC') === text ? fold(text) : Array.from(text.matchAll(CLUSTER), ([cluster]) => fold(cluster)).join('');
}

/** The same, with its origins. */
export function foldedWithOrigins(text: string): Folded {
  const clusters = Array.from(text.matchAll(CLUSTER), ({ 0: cluster, index }) => ({ text: fold(cluster), origin: [index, index + cluster.length] as const }));
  return { text: clusters.map((cluster) => cluster.text).join(''), origins: clusters.flatMap((cluster) => Array.from({ length: cluster.text.length }, () => cluster.origin)) };
}

/** What a search asks for: every word of it, each once. */
export function termsOf(asked: string): readonly string[] {
  return [...new Set(folded(asked).split(/\s+/u).filter((term) => term !== ''))];
}

/** One sigma, wherever it stands: by the rules of capitals it has another form at the end of a word. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ');
}
