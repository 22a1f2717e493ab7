import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, remember, type Language } from './language.js';
import { speak } from './start.js';

/** For whoever has not signed in yet. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const change = (language: string): void => {
    remember(language as Language);
    void speak(language as Language);
  };
  return <SegmentedControl size="xs" aria-label={t('language')} data={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))} value={i18n.language} onChange={change} />;
}
