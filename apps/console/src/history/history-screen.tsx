import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function HistoryScreen() {
  const { t } = useTranslation('history');
  return <Title order={1}>{t('title')}</Title>;
}
