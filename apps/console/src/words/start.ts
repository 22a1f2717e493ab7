import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { startLanguage, type Language } from './language.js';
import { LOADED } from './loaded.js';
import type { Part } from './words.js';

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, part, done) => void LOADED[language as Language][part as Part]().then((texts) => done(null, texts), (error: Error) => done(error, null)),
};

/** Makes words ready that every screen says, in the language of this address, this device, or the browser. */
export async function startWords(): Promise<void> {
  const language = startLanguage();
  await i18next.use(backend).use(initReactI18next).init({ lng: language, load: 'currentOnly', ns: ['common'], defaultNS: 'common', fallbackLng: false, interpolation: { escapeValue: false }, returnNull: false });
  document.documentElement.lang = language;
}

/** Makes the words of parts ready, before they are shown. */
export function wordsOf(...parts: readonly Part[]): Promise<void> {
  return i18next.loadNamespaces(parts);
}

/** Changes the language of the page, all parts that are open at once. */
export async function speak(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
