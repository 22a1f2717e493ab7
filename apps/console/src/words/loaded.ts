import type { Language } from './language.js';
import type { Words } from './words.js';

/** The words of one part in one language come by themselves, when that part is opened. */
export const LOADED: Readonly<Record<Language, { readonly [Part in keyof Words]: () => Promise<Words[Part]> }>> = {
  en: {
    common: async () => (await import('./common.en.js')).common,
    today: async () => (await import('../today/words.en.js')).today,
    map: async () => (await import('../map/words.en.js')).map,
    objective: async () => (await import('../objective/words.en.js')).objective,
    history: async () => (await import('../history/words.en.js')).history,
    admin: async () => (await import('../admin/words.en.js')).admin,
    explain: async () => (await import('../explain/words.en.js')).explain,
  },
  'zh-Hant': {
    common: async () => (await import('./common.zh-hant.js')).common,
    today: async () => (await import('../today/words.zh-hant.js')).today,
    map: async () => (await import('../map/words.zh-hant.js')).map,
    objective: async () => (await import('../objective/words.zh-hant.js')).objective,
    history: async () => (await import('../history/words.zh-hant.js')).history,
    admin: async () => (await import('../admin/words.zh-hant.js')).admin,
    explain: async () => (await import('../explain/words.zh-hant.js')).explain,
  },
};
