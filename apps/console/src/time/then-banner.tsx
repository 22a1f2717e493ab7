import { Button, Group, Text } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../place/place.js';
import { useFormats } from '../words/formats.js';

/** Tells that the past is shown, and the way back. */
export function ThenBanner() {
  const { t } = useTranslation();
  const { asOf, go } = usePlace();
  const { day } = useFormats();
  if (asOf === undefined) return null;
  return (
    <Group mb="md" gap="sm" role="status" c="var(--then)">
      <IconClockHour4 aria-hidden size={20} />
      <Text fw={600}>{t('time.then', { day: day(asOf) })}</Text>
      <Button size="compact-sm" variant="default" onClick={() => go({ asOf: undefined })}>{t('time.backToNow')}</Button>
    </Group>
  );
}
