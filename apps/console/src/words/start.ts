import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './language.js';
import { startLanguage } from './language.js';
import type { Words } from './words.js';

/** The words of one language come by themselves, when it is asked for. */
const LOADED: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('./en.js')).en,
  'zh-Hant': async () => (await import('./zh-hant.js')).zhHant,
};

/** Makes words ready in the language of this address, this device, or the browser. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({ lng: 'none', ns: [], defaultNS: 'common', fallbackLng: false, interpolation: { escapeValue: false }, returnNull: false });
  await speak(startLanguage());
}

/** Changes the language of the page. */
export async function speak(language: Language): Promise<void> {
  const words = await LOADED[language]();
  for (const [part, texts] of Object.entries(words)) i18next.addResourceBundle(language, part, texts);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
