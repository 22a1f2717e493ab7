import { Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Loading } from '../../frame/states.js';
import { Refused } from '../forms/refused.js';
import { fieldsAtFault } from '../forms/refusals.js';
import { useHere, useWords, useWriting } from '../use-admin.js';
import { SettingsFields } from './settings-fields.js';
import { useSettings } from './use-settings.js';
import { ownZone } from './zones.js';

const ImportPanel = lazy(async () => ({ default: (await import('../import/import-panel.js')).ImportPanel }));

/** Where nothing is yet: bring the goals in with their past, or begin with an empty organization. */
export function Founding() {
  const { t } = useWords();
  const { tab, turn } = useHere();
  const { may } = useWriting('organization:manage');
  if (!may) return <Text>{t('founding.wait')}</Text>;
  if (tab === 'import') {
    return (
      <Stack>
        <Group><Button variant="subtle" leftSection={<IconArrowLeft aria-hidden size={16} />} onClick={() => turn({ tab: undefined })}>{t('founding.back')}</Button></Group>
        <Suspense fallback={<Loading />}><ImportPanel /></Suspense>
      </Stack>
    );
  }
  return (
    <Stack>
      <Text maw={680}>{t('founding.intro')}</Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" style={{ alignItems: 'start' }}>
        <FoundEmpty />
        <Paper withBorder p="lg">
          <Stack>
            <Title order={2} size="h4">{t('founding.import')}</Title>
            <Text size="sm">{t('founding.importMeans')}</Text>
            <Group><Button variant="default" onClick={() => turn({ tab: 'import' })}>{t('founding.choose')}</Button></Group>
          </Stack>
        </Paper>
      </SimpleGrid>
    </Stack>
  );
}

function FoundEmpty() {
  const { t, i18n } = useWords();
  const { form, act, isPending, error } = useSettings({ name: '', timeZone: ownZone(), languages: i18n.language.startsWith('zh') ? ['zh-Hant', 'en'] : ['en', 'zh-Hant'], fiscalYearStartMonth: '1' }, t('founding.done'));
  const submit = form.onSubmit((settings) => void act(settings));
  return (
    <Paper withBorder p="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Title order={2} size="h4">{t('founding.found')}</Title>
          <SettingsFields form={form} faults={fieldsAtFault(error)} />
          <Refused error={error} />
          <Group><Button type="submit" loading={isPending}>{t('founding.submit')}</Button></Group>
        </Stack>
      </form>
    </Paper>
  );
}
