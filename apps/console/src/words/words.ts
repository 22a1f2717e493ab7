import type { en } from './en.js';

/** Texts of the same keys as the English ones. */
type Same<Texts> = { readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Same<Texts[Key]> };

/** Every text of the console in one language, by the part of the page that says it. A language that lacks one does not compile. */
export type Words = Same<typeof en>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}
