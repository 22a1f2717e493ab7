import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Says that nothing can be sent just now. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return <div role="status">{!online && <Alert mb="md" color="gray" icon={<IconWifiOff aria-hidden />}>{t('problems.offline')}</Alert>}</div>;
}
