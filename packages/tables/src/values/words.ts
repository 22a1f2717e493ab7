/** Words compared without case, spaces and punctuation. */
export function wordKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A look-up from any of the words to what they mean. */
export function dictionary<T extends string>(words: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> {
  const meanings = Object.keys(words) as T[];
  return new Map(meanings.flatMap((meaning) => [meaning, ...words[meaning]].map((word) => [wordKey(word), meaning] as const)));
}
