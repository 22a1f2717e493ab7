const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const SHORTEST = 3;

/** 1 to 12 of an English month, full or shortened to three letters or more (`Sept`); null for any other word. */
export function monthNumber(word: string): number | null {
  const wanted = word.toLowerCase();
  const at = wanted.length < SHORTEST ? -1 : MONTHS.findIndex((month) => month.startsWith(wanted));
  return at === -1 ? null : at + 1;
}
