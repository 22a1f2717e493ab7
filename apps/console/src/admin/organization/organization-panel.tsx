import { Button, Group, Stack } from '@mantine/core';
import { Loading, Problem } from '../../frame/states.js';
import { PanelHead } from '../forms/panel-head.js';
import { Refused } from '../forms/refused.js';
import { fieldsAtFault } from '../forms/refusals.js';
import { useWords, useWriting } from '../use-admin.js';
import { SettingsFields, type Settings } from './settings-fields.js';
import { settingsOf, useOrganizationDoc, useSettings } from './use-settings.js';

/** The organization's own settings. */
export function OrganizationPanel() {
  const { t } = useWords();
  const { data, error, refetch } = useOrganizationDoc();
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <Stack>
      <PanelHead title={t('tabs.organization')} intro={t('organization.intro')} right="organization:manage" />
      <SettingsForm initial={settingsOf(data)} />
    </Stack>
  );
}

function SettingsForm({ initial }: { readonly initial: Settings }) {
  const { t } = useWords();
  const { may } = useWriting('organization:manage');
  const { form, act, isPending, error } = useSettings(initial);
  const submit = form.onSubmit(async (settings) => {
    if ((await act(settings)) !== undefined) form.resetDirty(settings);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={560}>
        <SettingsFields form={form} faults={fieldsAtFault(error)} isReadOnly={!may} />
        <Refused error={error} />
        {may && <Group><Button type="submit" loading={isPending} disabled={!form.isDirty()}>{t('common:save')}</Button></Group>}
      </Stack>
    </form>
  );
}
