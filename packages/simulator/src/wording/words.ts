/** The languages that the organization's texts are written in. */
export type Language = 'en' | 'zh';

/** One thing said in each language. */
export type Words = Readonly<Record<Language, string>>;

/** The languages of the texts among language tags; English where there is none of them. */
export function languagesOf(tags: readonly string[]): readonly [Language, ...Language[]] {
  const known = tags.map((tag): Language => (tag.startsWith('zh') ? 'zh' : 'en'));
  const [first = 'en', ...others] = [...new Set(known)];
  return [first, ...others];
}
