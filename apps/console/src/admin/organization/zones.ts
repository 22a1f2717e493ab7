/** Time zones by their names, for a list to choose from; the one that is chosen is among them, whatever the browser lists. */
export function timeZones(chosen: string): string[] {
  return [...new Set([chosen, ...Intl.supportedValuesOf('timeZone'), 'UTC'])];
}

/** The time zone of this device. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Languages that an organization can write its goals in; those of the page stand first. */
export const CONTENT_LANGUAGES = ['zh-Hant', 'en', 'zh-Hans', 'ja', 'ko', 'vi', 'th', 'id', 'de', 'fr', 'es'] as const;

/** A language in the words of another: `Japanese`, `日文`. */
export function languageName(tag: string, inLanguage: string): string {
  return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag;
}
