import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { usePlace } from '../place/place.js';
import { useSession } from '../session/session.js';
import { LANGUAGES, remember, type Language } from '../words/language.js';
import { speak } from '../words/start.js';

const LOOKS: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Language, look, and the way out. */
export function AccountMenu() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { signOut } = useSession();
  const { go } = usePlace();
  const { data: me } = useMe();
  const choose = (language: Language): void => {
    remember(language);
    void speak(language);
    go({ lang: undefined });
  };
  return (
    <Menu position="bottom-end" width={220} withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" ml="auto" aria-label={t('account')}><IconUserCircle aria-hidden /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {me?.name !== undefined && <Menu.Label fz="sm">{me.name}</Menu.Label>}
        <Menu.Label>{t('language')}</Menu.Label>
        {LANGUAGES.map((language) => (
          <Menu.Item key={language} lang={language} aria-current={i18n.language === language} fw={i18n.language === language ? 700 : 400} onClick={() => choose(language)}>{t(`languages.${language}`)}</Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('look.label')}</Menu.Label>
        {LOOKS.map((look) => (
          <Menu.Item key={look} aria-current={colorScheme === look} fw={colorScheme === look ? 700 : 400} onClick={() => setColorScheme(look)}>{t(`look.${look}`)}</Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={signOut}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
