import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function ObjectiveScreen() {
  const { t } = useTranslation('objective');
  return <Title order={1}>{t('title')}</Title>;
}
