import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function MapScreen() {
  const { t } = useTranslation('map');
  return <Title order={1}>{t('title')}</Title>;
}
