import { Fieldset, Group, Radio, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTeams } from '../../api/organization.js';
import { useFormats } from '../../words/formats.js';
import { STEPS } from '../data/model.js';
import type { ObjectiveDraft } from './objective-draft.js';
import { PersonSelect } from './person-select.js';
import { TextBox } from './text-box.js';

export interface ObjectiveFieldsProps {
  readonly draft: ObjectiveDraft;
  readonly set: (change: Partial<ObjectiveDraft>) => void;
  readonly missing: readonly (keyof ObjectiveDraft)[];
}

/** What an objective says, who carries it, and the five steps that lead to it. */
export function ObjectiveFields({ draft, set, missing }: ObjectiveFieldsProps) {
  const { t } = useTranslation(['objective', 'common']);
  const { compare } = useFormats();
  const { data: teams = [] } = useTeams();
  const options = useMemo(() => teams.filter(({ closed, teamId }) => !closed || teamId === draft.teamId).map(({ teamId, name }) => ({ value: teamId, label: name })).sort((a, b) => compare(a.label, b.label)), [teams, draft.teamId, compare]);
  const error = (field: keyof ObjectiveDraft): string | undefined => (missing.includes(field) ? t('common:required') : undefined);
  return (
    <Stack gap="md">
      <TextInput label={t('fields.title')} description={t('edit.titleHint')} value={draft.title} maxLength={400} required data-autofocus error={error('title')} onChange={({ currentTarget }) => set({ title: currentTarget.value })} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select label={t('fields.teamId')} data={options} value={draft.teamId === '' ? null : draft.teamId} searchable required limit={100} allowDeselect={false} error={error('teamId')} onChange={(teamId) => set({ teamId: teamId ?? '' })} />
        <PersonSelect label={t('fields.ownerId')} value={draft.ownerId} error={error('ownerId')} onChange={(ownerId) => set({ ownerId })} />
      </SimpleGrid>
      <Radio.Group label={t('fields.kind')} value={draft.kind} onChange={(kind) => set({ kind: kind === 'committed' ? 'committed' : 'aspirational' })}>
        <Group mt={6} gap="lg">
          {(['aspirational', 'committed'] as const).map((kind) => <Radio key={kind} value={kind} label={t(`common:kinds.${kind}`)} description={t(`edit.kinds.${kind}`)} />)}
        </Group>
      </Radio.Group>
      <Fieldset legend={t('rationale.title')}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">{t('rationale.lead')}</Text>
          {STEPS.map((step) => <TextBox key={step} label={t(`rationale.${step}`)} description={t(`rationale.ask.${step}`)} value={draft[step]} onChange={(text) => set({ [step]: text })} />)}
        </Stack>
      </Fieldset>
    </Stack>
  );
}
