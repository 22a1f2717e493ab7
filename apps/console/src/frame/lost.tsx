import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from './states.js';

/** An address that leads nowhere. */
export function Lost() {
  const { t } = useTranslation();
  return (
    <Empty title={t('problems.lost')}>
      <Text>{t('problems.lostText')}</Text>
      <Link to="/today">{t('problems.home')}</Link>
    </Empty>
  );
}
