import { ActionIcon, Button, Group, Popover, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../place/place.js';
import { useFormats } from '../words/formats.js';
import { dayAfter, useToday } from './days.js';

/** Now, or any day before it: every screen shows what was known at the end of that day. */
export function TimeControl() {
  const { t } = useTranslation();
  const { asOf, go } = usePlace();
  const { day } = useFormats();
  const today = useToday();
  const set = (chosen: string): void => go({ asOf: chosen === '' || chosen >= today ? undefined : chosen });
  return (
    <Popover position="bottom-start" withArrow trapFocus shadow="md">
      <Popover.Target>
        <Button variant={asOf === undefined ? 'default' : 'filled'} color="violet" size="sm" leftSection={<IconClock aria-hidden size={16} />} aria-label={`${t('time.label')}: ${asOf === undefined ? t('time.now') : day(asOf)}`}>
          {asOf === undefined ? t('time.now') : day(asOf)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <ActionIcon variant="default" size={36} aria-label={t('time.dayBefore')} onClick={() => set(dayAfter(asOf ?? today, -1))}><IconChevronLeft aria-hidden size={18} /></ActionIcon>
          <TextInput type="date" data-autofocus label={t('time.pick')} max={today} value={asOf ?? today} onChange={({ currentTarget }) => set(currentTarget.value)} />
          <ActionIcon variant="default" size={36} aria-label={t('time.dayAfter')} disabled={asOf === undefined} onClick={() => set(dayAfter(asOf ?? today, 1))}><IconChevronRight aria-hidden size={18} /></ActionIcon>
        </Group>
        {asOf !== undefined && <Button mt="sm" fullWidth variant="light" onClick={() => go({ asOf: undefined })}>{t('time.backToNow')}</Button>}
      </Popover.Dropdown>
    </Popover>
  );
}
