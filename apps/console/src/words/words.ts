import type { admin } from '../admin/words.en.js';
import type { explain } from '../explain/words.en.js';
import type { history } from '../history/words.en.js';
import type { map } from '../map/words.en.js';
import type { objective } from '../objective/words.en.js';
import type { today } from '../today/words.en.js';
import type { common } from './common.en.js';

interface English {
  readonly common: typeof common;
  readonly today: typeof today;
  readonly map: typeof map;
  readonly objective: typeof objective;
  readonly history: typeof history;
  readonly admin: typeof admin;
  readonly explain: typeof explain;
}

/** Texts of the same keys as the English ones. */
type Same<Texts> = { readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Same<Texts[Key]> };

/** Every text of the console in one language, by the part of the page that says it. A language that lacks one does not compile. */
export type Words = Same<English>;

/** Part of the page with words of its own. */
export type Part = keyof Words;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: English;
  }
}
