export type Language = 'en' | 'zh-Hant';

export const LANGUAGES: readonly Language[] = ['en', 'zh-Hant'];

const NAME = 'cairn.language';

function isLanguage(text: string | null): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The address says which; otherwise what was chosen on this device; otherwise what the browser wants. */
export function startLanguage(): Language {
  const linked = new URLSearchParams(window.location.search).get('lang');
  if (isLanguage(linked)) return linked;
  const chosen = localStorage.getItem(NAME);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.some((wanted) => wanted.startsWith('zh')) && !navigator.language.startsWith('en') ? 'zh-Hant' : 'en';
}

export function remember(language: Language): void {
  localStorage.setItem(NAME, language);
}
