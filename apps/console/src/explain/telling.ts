import { useTranslation } from 'react-i18next';
import { useFormats } from '../words/formats.js';
import type { Telling } from './figures.js';

type Table = Readonly<Record<string, string>>;

/** The word of the page for a stable word of the API; one that is not known stays as it is. */
export function wordIn(table: Table, word: string): string {
  return table[word] ?? word;
}

/** How figures of an explanation are told in the language of the page. */
export function useTelling(): Telling & { readonly name: (name: string) => string; readonly because: (why: string) => string } {
  const { t } = useTranslation('explain');
  const formats = useFormats();
  const names: Table = t('names', { returnObjects: true });
  const values: Table = { ...names, ...t('outcomes', { returnObjects: true }) };
  return {
    formats,
    name: (name) => wordIn(names, name),
    because: (why) => wordIn(t('because', { returnObjects: true }), why),
    word: (value) => wordIn(values, value),
    yes: t('yes'),
    no: t('no'),
    nothing: t('nothing'),
    ofTen: (count) => t('ofTen', { count: count as never }),
    steps: (count) => t('stepsDone', { count }),
  };
}
